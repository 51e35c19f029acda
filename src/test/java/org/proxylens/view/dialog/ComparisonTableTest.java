package org.proxylens.view.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxylens.analysis.study.StudyComparison;
import org.proxylens.analysis.study.StudyData;
import org.proxylens.data.Progress;
import org.proxylens.data.message.Messages;
import org.proxylens.view.Shown;
import org.testfx.framework.junit5.ApplicationTest;

class ComparisonTableTest extends ApplicationTest {
    @TempDir
    private static Path folder;

    private StudyComparison compared;

    private static StudyComparison.Side side(String name, int... second) throws IOException {
        StringBuilder text = new StringBuilder("arch_id,first,second\n");
        for (int row = 0; row < second.length; row++) {
            text.append(row)
                    .append(',')
                    .append(row + 1)
                    .append(',')
                    .append(second[row])
                    .append('\n');
        }
        return StudyData.side(Files.writeString(folder.resolve(name), text), Progress.NONE);
    }

    @Override
    public void start(Stage stage) throws IOException {
        compared =
                StudyComparison.of(side("before.csv", 1, 2, 3, 4, 5), side("after.csv", 5, 4, 3, 2, 1), Progress.NONE);
        Shown.on(stage, new ComparisonTable("after.csv", compared), 900, 600);
    }

    @Test
    void everyPairTellsWhatBecameOfIt() {
        TableView<StudyComparison.Moved> table = lookup("#compare-pairs").queryTableView();
        assertThat(table.getItems()).hasSize(2).isEqualTo(compared.pairs());
        assertThat(table.getColumns().get(0).getCellData(0)).isEqualTo("first");
        assertThat(table.getColumns().get(1).getCellData(0)).isEqualTo("second");
        assertThat(table.getColumns().get(2).getCellData(0)).isEqualTo("1.000 → -1.000");
        assertThat(lookup("#compare-headline").queryLabeled().getText())
                .isEqualTo(Messages.text("compare.headline", "2", "2", "after.csv"));
    }
}
