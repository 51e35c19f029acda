package org.proxylens.view.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.proxylens.proxy.newdevice.NewDevice;
import org.proxylens.rank.Correlation;
import org.proxylens.rank.Interval;
import org.proxylens.view.Shown;
import org.testfx.framework.junit5.ApplicationTest;

class EvidenceTableTest extends ApplicationTest {
    private final List<NewDevice.Evidence> first = List.of(
            of("b", 0.97, NewDevice.Recommendation.REUSE),
            of("a", 0.96, NewDevice.Recommendation.REUSE),
            of("c", 0.2, NewDevice.Recommendation.ADAPT));
    private EvidenceTable table;

    private static NewDevice.Evidence of(String device, double srcc, NewDevice.Recommendation verdict) {
        Interval interval = new Interval(srcc - 0.01, srcc + 0.01);
        return new NewDevice.Evidence(
                device, new Correlation(srcc, 30), interval, interval, srcc, 0.9, verdict, OptionalInt.empty());
    }

    @Override
    public void start(Stage stage) {
        table = new EvidenceTable();
        Shown.on(stage, table, 700, 300);
    }

    private void show(List<NewDevice.Evidence> evidence) {
        interact(() -> table.show(evidence));
    }

    private String selected() {
        return table.getSelectionModel().getSelectedItem().getValue().device();
    }

    @Test
    void theFirstThatCanBeReusedIsAtHandAndWhatTheUserSelectsStays() {
        show(first);
        assertThat(selected()).isEqualTo("b");
        TableColumn<ObservableValue<NewDevice.Evidence>, ?> device =
                table.getColumns().get(0);
        interact(() -> {
            table.getSortOrder().setAll(List.of(device));
            table.getSelectionModel().select(2);
        });

        show(List.copyOf(first));
        assertThat(selected()).isEqualTo("c");

        show(List.of(first.get(0), of("c", 0.3, NewDevice.Recommendation.ADAPT), first.get(1)));
        assertThat(selected()).isEqualTo("c");
        assertThat(table.getSelectionModel().getSelectedItem().getValue().srcc().value())
                .isEqualTo(0.3);
        assertThat(table.getItems()).extracting(row -> row.getValue().device()).containsExactly("a", "b", "c");
    }

    @Test
    void aRowOfTheSameDeviceFollowsInPlace() {
        show(first);
        ObservableValue<NewDevice.Evidence> row = table.getItems().get(2);
        show(List.of(first.get(0), first.get(1), of("c", 0.3, NewDevice.Recommendation.ADAPT)));
        assertThat(table.getItems().get(2)).isSameAs(row);
        assertThat(row.getValue().srcc().value()).isEqualTo(0.3);
        assertThat(selected()).isEqualTo("b");
    }

    @Test
    void whereTheSelectedOneIsGoneTheFirstThatCanBeReusedIsAtHand() {
        show(List.of(first.get(2)));
        interact(() -> table.getSelectionModel().select(0));
        show(first.subList(0, 2));
        assertThat(selected()).isEqualTo("b");
        show(List.of());
        assertThat(table.getSelectionModel().isEmpty()).isTrue();
    }
}
