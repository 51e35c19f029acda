package org.proxylens.view.dialog;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.proxylens.analysis.PairVerdict;
import org.proxylens.analysis.study.StudyComparison;
import org.proxylens.analysis.study.StudyComparison.Moved;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;

/** What became of each pair from one study to another. */
final class ComparisonTable extends VBox {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 420;

    ComparisonTable(String name, StudyComparison compared) {
        super(10);
        Label headline = new Label(Messages.text(
                "compare.headline",
                Numbers.count(compared.turned().size()),
                Numbers.count(compared.pairs().size()),
                name));
        headline.setId("compare-headline");
        headline.setWrapText(true);
        TableView<Moved> table = new TableView<>();
        table.setId("compare-pairs");
        table.setAccessibleText(headline.getText());
        table.setPrefSize(WIDTH, HEIGHT);
        table.setMinSize(WIDTH, HEIGHT);
        table.getColumns().add(column("compare.proxy", Moved::proxy));
        table.getColumns().add(column("compare.target", Moved::target));
        table.getColumns()
                .add(column(
                        "compare.srcc",
                        pair -> arrow(
                                Numbers.coefficient(
                                        pair.before().monotonic().srcc().value(), 3),
                                Numbers.coefficient(
                                        pair.after().monotonic().srcc().value(), 3))));
        table.getColumns()
                .add(column(
                        "compare.loss",
                        pair -> arrow(
                                Numbers.percent(pair.before().hvLoss(), 2),
                                Numbers.percent(pair.after().hvLoss(), 2))));
        table.getColumns().add(column("compare.verdict", pair -> arrow(word(pair.before()), word(pair.after()))));
        table.getItems().setAll(compared.pairs());
        getChildren().addAll(headline, table);
    }

    private static TableColumn<Moved, String> column(String key, Function<Moved, String> text) {
        TableColumn<Moved, String> column = new TableColumn<>(Messages.text(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        return column;
    }

    private static String word(PairVerdict verdict) {
        return Messages.text("compare." + Messages.key(verdict.kind()));
    }

    private static String arrow(String before, String after) {
        return before.equals(after) ? before : before + " → " + after;
    }
}
