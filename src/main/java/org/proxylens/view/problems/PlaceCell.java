package org.proxylens.view.problems;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.proxylens.data.Problem;
import org.proxylens.data.message.Messages;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.SeverityLook;
import org.proxylens.view.control.Tips;

/** How much a problem matters, where it is and how many values it concerns, one under the other. */
final class PlaceCell extends TableCell<Problem, Problem> {
    private final Label severity = Parts.label("", "problem-severity");
    private final Label place = new Label();
    private final Label count = Parts.label("", "problem-effect");
    private final VBox lines = new VBox(2, severity, place, count);

    PlaceCell() {
        setAlignment(Pos.TOP_LEFT);
        place.setWrapText(true);
    }

    @Override
    protected void updateItem(@Nullable Problem problem, boolean empty) {
        super.updateItem(problem, empty);
        setGraphic(problem == null || empty ? null : lines);
        if (problem != null && !empty) {
            severity.setText(SeverityLook.text(problem.severity()));
            severity.setGraphic(FontIcon.of(SeverityLook.icon(problem.severity())));
            place.setText(problem.place());
            Tips.on(place, problem.place());
            place.setManaged(!problem.place().isEmpty());
            count.setText(problem.count() > 1 ? Messages.count("problems.count", problem.count()) : "");
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return Parts.height(this, lines, width);
    }
}
