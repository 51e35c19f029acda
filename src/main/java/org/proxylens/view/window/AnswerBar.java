package org.proxylens.view.window;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.proxies.ProxyReading;
import org.proxylens.analysis.proxies.TargetProxies;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.choice.Choices;
import org.proxylens.proxy.choose.ProxySet;
import org.proxylens.view.control.LinkedText;
import org.proxylens.view.control.LinkedText.Linked;
import org.proxylens.view.control.NumberText;
import org.proxylens.view.control.Parts;
import org.proxylens.view.intent.UserIntents;

/** The answer first: the best proxy for the chosen target and the fewest for all, each word a link to where it comes from. */
final class AnswerBar extends VBox {
    /** So many names are told; more are a number. */
    private static final int NAMED = 3;

    private final Workbench model;
    private final UserIntents intents;
    private final LinkedText best = new LinkedText();
    private final LinkedText fewest = new LinkedText();

    AnswerBar(Workbench model, UserIntents intents) {
        this.model = model;
        this.intents = intents;
        setId("answer-bar");
        getStyleClass().add("answer-bar");
        setPadding(new Insets(5, 13, 5, 13));
        best.setId("answer");
        fewest.setId("answer-all-targets");
        getChildren().addAll(best, fewest);
        model.proxies().addListener((observed, before, after) -> show());
        model.dataset().addListener((observed, before, after) -> show());
        model.choices().addListener((observed, before, after) -> {
            if (!String.valueOf(after.target()).equals(String.valueOf(before.target()))) {
                show();
            }
        });
        show();
    }

    private void show() {
        Parts.present(this, model.dataset().get() != null);
        ProxyReading reading = model.proxies().get();
        if (reading == null) {
            best.show(List.of(LinkedText.words(Messages.text("answer.working"))));
            fewest.show(List.of(LinkedText.words("")));
            return;
        }
        best.show(best(reading, model.choices().get()));
        fewest.show(fewest(reading));
    }

    private List<Node> best(ProxyReading reading, Choices choices) {
        String target = choices.target();
        Optional<TargetProxies> proxies =
                target == null ? Optional.empty() : TargetProxies.of(reading.figures(), target);
        if (target == null || proxies.isEmpty()) {
            return LinkedText.parts(target == null ? "answer.no-target" : "answer.cost-target", List.of());
        }
        TargetProxies.@Nullable Row first = proxies.get().best().orElse(null);
        Linked whom = view(target, "answer-target", "answer.target.tip", CenterView.PROXIES, false);
        if (first == null) {
            return LinkedText.parts("answer.nobody", List.of(whom));
        }
        Linked take = new Linked(
                first.device(),
                "answer-proxy",
                Messages.text("answer.proxy.tip"),
                () -> intents.onProxyChosen(first.device()));
        Linked srcc = pair(first, NumberText.coefficient(first.srcc()), "answer-srcc", CenterView.SCATTER);
        if (Double.isNaN(first.hvLoss())) {
            return LinkedText.parts("answer.best.srcc", List.of(whom, take, srcc));
        }
        return LinkedText.parts(
                first.hvLoss() <= reading.lossLimit() ? "answer.best" : "answer.best.beyond",
                List.of(
                        whom,
                        take,
                        pair(first, NumberText.share(first.hvLoss()), "answer-loss", CenterView.PARETO),
                        pair(first, NumberText.points(first.meanRegret()), "answer-regret", CenterView.PARETO),
                        srcc,
                        view(
                                NumberText.share(reading.lossLimit()),
                                "answer-limit",
                                "answer.limit.tip",
                                CenterView.PROXIES,
                                true)));
    }

    private List<Node> fewest(ProxyReading reading) {
        boolean losses = reading.figures().loss() != null;
        ProxySet main = losses ? reading.byLoss() : reading.bySrcc();
        String count = NumberText.count(reading.figures().targets().length);
        Linked set = view(names(reading, main), "answer-set", "answer.set.tip", CenterView.PROXIES, true);
        Linked all = view(count, "answer-all", "answer.set.tip", CenterView.PROXIES, true);
        String many = main.proxies().length == 1 ? ".one" : ".many";
        Linked threshold = view(
                Numbers.threshold(reading.threshold()),
                "answer-threshold",
                "answer.threshold.tip",
                CenterView.THRESHOLD,
                true);
        if (!losses) {
            return LinkedText.parts("answer.srcc" + many, List.of(set, all, threshold));
        }
        Linked limit = view(
                NumberText.share(reading.lossLimit()),
                "answer-set-limit",
                "answer.limit.tip",
                CenterView.PROXIES,
                true);
        Linked bySrcc = view(
                NumberText.count(reading.bySrcc().proxies().length),
                "answer-srcc-set",
                "answer.set.tip",
                CenterView.PROXIES,
                true);
        return LinkedText.parts("answer.loss" + many, List.of(set, all, limit, threshold, bySrcc));
    }

    private static String names(ProxyReading reading, ProxySet set) {
        int[] proxies = set.proxies();
        if (proxies.length > NAMED) {
            return Messages.text("answer.count", NumberText.count(proxies.length));
        }
        return Arrays.stream(proxies).mapToObj(reading.figures().devices()::get).collect(Collectors.joining(", "));
    }

    private Linked pair(TargetProxies.Row best, String text, String id, CenterView view) {
        return new Linked(text, id, Messages.text("answer.pair.tip"), () -> {
            intents.onProxyChosen(best.device());
            intents.onViewChosen(view);
        });
    }

    private Linked view(String text, String id, String tip, CenterView view, boolean all) {
        return new Linked(text, id, Messages.text(tip), () -> {
            intents.onAllTargetsShown(all);
            intents.onViewChosen(view);
        });
    }
}
