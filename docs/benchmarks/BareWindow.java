import javafx.application.Application;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/** The anchor of {@code start.sh}: a window with a table and a menu, and nothing else. */
public class BareWindow extends Application {
    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage stage) {
        TableView<String> table = new TableView<>();
        TableColumn<String, String> column = new TableColumn<>("Device");
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
        table.getColumns().add(column);
        for (int i = 0; i < 16; i++) {
            table.getItems().add("device " + i);
        }
        BorderPane pane = new BorderPane(table);
        pane.setTop(new MenuBar(new Menu("File", null, new MenuItem("Open"))));
        stage.setScene(new Scene(pane, 1200, 700));
        stage.setTitle("Bare window");
        stage.show();
    }
}
