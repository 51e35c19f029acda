package org.proxylens.controller.action;

import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.proxylens.view.action.ActionId;

/** Writing what is shown to files. */
record ExportActions(ActionCatalogue.Wiring parts, Reasons reasons, ActionBuilder to) {
    void add() {
        to.add(
                ActionId.EXPORT_FIGURE,
                MaterialDesignF.FILE_IMAGE_OUTLINE,
                "Shortcut+E",
                reasons.noFigure(),
                parts.exports()::figure);
        to.add(
                ActionId.EXPORT_MATRIX,
                MaterialDesignF.FILE_DELIMITED_OUTLINE,
                "Shortcut+Shift+M",
                reasons.noMatrix(),
                parts.exports()::matrix);
        to.add(
                ActionId.EXPORT_READOUT,
                MaterialDesignF.FILE_DOCUMENT_OUTLINE,
                "Shortcut+Shift+R",
                reasons.noReading(),
                parts.exports()::readout);
        to.add(
                ActionId.EXPORT_ALL,
                MaterialDesignF.FOLDER_DOWNLOAD_OUTLINE,
                null,
                reasons.noMatrix(),
                parts.folder()::all);
        to.add(ActionId.EXPORT_DEVICES, null, null, reasons.noDataset(), parts.exports()::devices);
        to.add(
                ActionId.REPORT,
                MaterialDesignF.FILE_CHART_OUTLINE,
                "Shortcut+R",
                reasons.noMatrix(),
                parts.folder()::report);
    }
}
