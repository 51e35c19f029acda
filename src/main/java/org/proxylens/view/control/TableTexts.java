package org.proxylens.view.control;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** What a table says, as text. */
public final class TableTexts {
    private TableTexts() {}

    /**
     * Its titles and the texts of its rows, those that are selected where several are; columns that hold drawings alone are
     * left out.
     */
    public static <T> List<List<String>> of(TableView<T> table) {
        List<Integer> selected = table.getSelectionModel().getSelectedIndices();
        int[] rows = selected.size() > 1
                ? selected.stream().mapToInt(Integer::intValue).toArray()
                : IntStream.range(0, table.getItems().size()).toArray();
        List<List<String>> texts = new ArrayList<>();
        IntStream.rangeClosed(0, rows.length).forEach(row -> texts.add(new ArrayList<>()));
        for (TableColumn<T, ?> column : table.getVisibleLeafColumns()) {
            List<String> cells = cells(table, column, rows);
            if (cells.stream().anyMatch(text -> !text.isEmpty())) {
                texts.get(0).add(title(column));
                for (int row = 0; row < rows.length; row++) {
                    texts.get(row + 1).add(cells.get(row));
                }
            }
        }
        return texts;
    }

    private static <T, C> List<String> cells(TableView<T> table, TableColumn<T, C> column, int[] rows) {
        TableCell<T, C> cell = column.getCellFactory().call(column);
        cell.updateTableView(table);
        cell.updateTableColumn(column);
        List<String> texts = new ArrayList<>();
        for (int row : rows) {
            cell.updateIndex(row);
            texts.add(cell.getText() == null ? "" : cell.getText());
        }
        return texts;
    }

    private static String title(TableColumn<?, ?> column) {
        boolean headed = column.getGraphic() instanceof Labeled;
        String title = headed ? ((Labeled) column.getGraphic()).getText() : column.getText();
        return title == null ? "" : title;
    }
}
