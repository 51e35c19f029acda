package org.proxylens.view.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureStyle;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Samples;
import org.proxylens.figure.curves.Curve;
import org.proxylens.figure.curves.CurvesFigure;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.model.choice.ExportSize;
import org.proxylens.view.Shown;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class ExportDialogTest extends ApplicationTest {
    private static final double UNITS_PER_MM = 96 / 25.4;

    private final AtomicReference<ExportSize> chosen = new AtomicReference<>();
    private ExportDialog dialog;

    @Override
    public void start(Stage stage) {
        Shown.on(stage, new StackPane(), 1200, 700);
        Figure<?> figure = new CurvesFigure(
                "curve",
                CurvesFigure.Axes.linear("x", "y"),
                "",
                List.of(Curve.of("one", new double[] {0, 1, 2}, new double[] {3, 1, 2}, Curve.Look.MARKED_LINE)),
                List.of(),
                "",
                FigureTheme.LIGHT,
                null);
        dialog = new ExportDialog(
                new ExportSize(ExportSize.Format.PNG, 120, 80, 300),
                figure,
                size -> String.format(Locale.ROOT, "proxylens draw --width-mm %.0f", size.widthMm()));
        dialog.initOwner(stage);
        dialog.initModality(Modality.NONE);
        dialog.resultProperty().addListener((observed, before, after) -> chosen.set(after));
        dialog.show();
    }

    @AfterEach
    void close() {
        interact(dialog::close);
    }

    private ImageView preview() {
        return (ImageView) lookup("#export-preview").queryAs(ScrollPane.class).getContent();
    }

    private void width(String text) {
        interact(() -> lookup("#export-width").queryTextInputControl().setText(text));
    }

    @Test
    void thePreviewHasTheTrueSizeAndTheCommandFollows() {
        assertThat(preview().getFitWidth()).isCloseTo(120 * UNITS_PER_MM, within(1.0));
        width("85");
        assertThat(preview().getFitWidth()).isCloseTo(85 * UNITS_PER_MM, within(1.0));
        assertThat(preview().getFitHeight()).isCloseTo(80 * UNITS_PER_MM, within(1.0));
        assertThat(lookup("#export-command").queryTextInputControl().getText())
                .isEqualTo("proxylens draw --width-mm 85");
        clickOn("#export-write");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(chosen.get().widthMm()).isEqualTo(85);
        assertThat(chosen.get().format()).isEqualTo(ExportSize.Format.PNG);
    }

    @Test
    void theHeightOfAHeatmapGoesWithItsWidthUntilAnotherIsTyped() {
        HeatmapFigure cells = Samples.heatmap(5);
        interact(() -> {
            ExportSize proposed =
                    new ExportSize(ExportSize.Format.PNG, 160, cells.heightMm(160, FigureStyle.PAPER), 300);
            ExportForm form = new ExportForm(proposed, cells);
            TextField width = (TextField) form.lookup("#export-width");
            TextField height = (TextField) form.lookup("#export-height");
            width.setText("");
            width.setText("85");
            assertThat(height.getText()).isEqualTo(ExportForm.plain(cells.heightMm(85, FigureStyle.PAPER)));
            ComboBox<?> unit = (ComboBox<?>) form.lookup("#export-unit");
            String wanted = ExportForm.plain(cells.heightMm(120, FigureStyle.PAPER));
            for (int halves = 120; halves < 180; halves++) {
                // pixels of some widths and of the heights that go with them are rounded apart
                width.setText(ExportForm.plain(halves / 2.0));
                unit.getSelectionModel().select(1);
                unit.getSelectionModel().select(0);
                width.setText("120");
                assertThat(height.getText()).isEqualTo(wanted);
            }
            ((TextField) form.lookup("#export-heading")).setText("A title");
            assertThat(Double.parseDouble(height.getText())).isGreaterThan(Double.parseDouble(wanted));
            height.setText("50");
            width.setText("110");
            assertThat(height.getText()).isEqualTo("50");
        });
    }

    @Test
    void aSizeThatCannotBeWrittenIsSaidAndNotWritten() {
        width("3");
        assertThat(lookup("#export-write").queryAs(Button.class).isDisabled()).isTrue();
        assertThat(lookup("#export-result").queryLabeled().getText())
                .isEqualTo(Messages.text("export.wrong", "10", "2000"));
        assertThat(lookup("#export-command").queryTextInputControl().getText()).isEmpty();
        width("eighty");
        assertThat(lookup("#export-write").queryAs(Button.class).isDisabled()).isTrue();
        width("80");
        assertThat(lookup("#export-write").queryAs(Button.class).isDisabled()).isFalse();
    }
}
