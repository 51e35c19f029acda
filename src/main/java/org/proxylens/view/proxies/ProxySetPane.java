package org.proxylens.view.proxies;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.proxies.ProxyReading;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.proxy.choose.ProxyRanking;
import org.proxylens.proxy.choose.ProxySet;
import org.proxylens.view.control.NumberText;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.Tips;
import org.proxylens.view.intent.UserIntents;

/** The fewest proxies that serve every target, in words: once by SRCC, once by Pareto loss. */
final class ProxySetPane extends VBox {
    private static final double STEP = 0.5;
    /** So many names are told at once; more are a number until one asks. */
    private static final int NAMED = 8;

    private final Label bySrcc = sentence("proxy-set-srcc");
    private final Label byLoss = sentence("proxy-set-loss");
    private final Label costs = sentence("proxy-costs");
    private final Hyperlink named = new Hyperlink();
    private @Nullable ProxyReading shown;
    private boolean names;
    private final SpinnerValueFactory.DoubleSpinnerValueFactory limit;

    ProxySetPane(Workbench model, UserIntents intents) {
        getStyleClass().add("proxy-sets");
        double percent = 100 * model.choices().get().lossLimit();
        limit = new SpinnerValueFactory.DoubleSpinnerValueFactory(0, 100, percent, STEP);
        Spinner<Double> spinner = new Spinner<>(limit);
        spinner.setId("loss-limit");
        spinner.setEditable(true);
        spinner.setPrefWidth(86);
        spinner.setMinWidth(86);
        spinner.setAccessibleText(Messages.text("proxies.limit"));
        Tips.on(spinner, Messages.text("proxies.limit.tip"));
        Label name = new Label(Messages.text("proxies.limit"));
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(spinner);
        HBox loss = new HBox(8, name, spinner, byLoss);
        loss.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(byLoss, Priority.ALWAYS);
        named.setId("proxy-set-names");
        named.setOnAction(event -> {
            names = !names;
            named.setVisited(false);
            show(shown, true);
        });
        getChildren().addAll(bySrcc, loss, named, costs);
        limit.valueProperty().addListener((observed, before, after) -> {
            if (after != null) {
                intents.onLossLimitMoved(after / 100);
            }
        });
        model.choices().addListener((observed, before, after) -> {
            if (before.lossLimit() != after.lossLimit()) {
                limit.setValue(100 * after.lossLimit());
            }
        });
    }

    /** Shows the sets where all targets are meant; the limit alone otherwise. */
    void show(@Nullable ProxyReading reading, boolean all) {
        shown = reading;
        Parts.present(bySrcc, all && reading != null);
        Parts.present(costs, false);
        Parts.present(named, false);
        byLoss.setText("");
        if (reading == null || !all) {
            return;
        }
        int most = Math.max(reading.bySrcc().proxies().length, reading.byLoss().proxies().length);
        Parts.present(named, most > NAMED);
        named.setText(Messages.text(names ? "proxies.set.hide" : "proxies.set.show"));
        costs(reading);
        bySrcc.setText(words("proxies.set.srcc", reading, reading.bySrcc(), Numbers.threshold(reading.threshold())));
        byLoss.setText(
                reading.figures().loss() == null
                        ? Messages.text("proxies.set.no-accuracy")
                        : words("proxies.set.loss", reading, reading.byLoss(), NumberText.share(reading.lossLimit())));
    }

    /** What the best computed cost reaches, where there are any. */
    private void costs(ProxyReading reading) {
        Optional<ProxyRanking.Row> best = reading.ranking().rows().stream()
                .filter(row -> reading.figures().costs().contains(row.device()))
                .findFirst();
        Parts.present(costs, best.isPresent());
        best.ifPresent(row -> costs.setText(Messages.text(
                "proxies.cost.best",
                row.device(),
                NumberText.coefficient(row.srcc().median()),
                NumberText.count(row.reached()),
                NumberText.count(row.targets()))));
    }

    private String words(String key, ProxyReading reading, ProxySet set, String limit) {
        String names = names(reading, set.proxies());
        String proof = set.optimal()
                ? Messages.text("proxies.set.optimal")
                : Messages.text("proxies.set.bound", NumberText.count(set.atLeast()));
        String text = Messages.text(
                key + (set.proxies().length == 1 ? ".one" : ".many"),
                NumberText.count(set.proxies().length),
                limit,
                names,
                proof);
        return set.alone().length == 0
                ? text
                : text + " " + Messages.text("proxies.set.alone", names(reading, set.alone()));
    }

    private String names(ProxyReading reading, int[] devices) {
        if (devices.length > NAMED && !names) {
            return Messages.text("answer.count", NumberText.count(devices.length));
        }
        return Arrays.stream(devices)
                .mapToObj(device -> reading.figures().devices().get(device))
                .collect(Collectors.joining(", "));
    }

    private static Label sentence(String id) {
        Label label = Parts.paragraph("");
        label.setId(id);
        return label;
    }
}
