package org.proxylens.view.proxies;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.proxylens.analysis.proxies.TargetProxies;
import org.proxylens.data.Dataset;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.pair.MultiplesFigure;
import org.proxylens.figure.pair.MultiplesLayout;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.job.Jobs;
import org.proxylens.view.chart.FigurePane;
import org.proxylens.view.chart.Lazy;
import org.proxylens.view.control.NumberText;
import org.proxylens.view.control.Parts;
import org.proxylens.view.intent.UserIntents;

/** The proxies for the chosen target as small plots, best first: a page of all of them, or those marked side by side. */
final class ProxyPlots extends BorderPane {
    private static final int PAGE = 12;

    private final Workbench model;
    private final UserIntents intents;
    private final FigurePane<MultiplesFigure, MultiplesLayout> pane;
    private final Label where = Parts.label("", "caption");
    private final Button before;
    private final Button after;
    private List<TargetProxies.Row> rows = List.of();
    private int page;
    private @Nullable Drawn drawn;

    ProxyPlots(Workbench model, UserIntents intents, Jobs jobs) {
        this.model = model;
        this.intents = intents;
        pane = new FigurePane<>(jobs, "proxy plots");
        pane.setId("proxy-plots");
        pane.setFocusTraversable(true);
        pane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, event -> pane.setCursor(at(event) == null ? null : Cursor.HAND));
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        pane.frame()
                .addListener((observed, old, now) ->
                        pane.setAccessibleText(now == null ? "" : now.figure().description()));
        before = turn(MaterialDesignC.CHEVRON_LEFT, "proxies.plots.before", -1);
        after = turn(MaterialDesignC.CHEVRON_RIGHT, "proxies.plots.after", 1);
        where.setMinWidth(USE_PREF_SIZE);
        HBox pager = new HBox(6, before, where, after);
        pager.setAlignment(Pos.CENTER);
        setCenter(pane);
        setBottom(pager);
    }

    private Button turn(MaterialDesignC icon, String key, int by) {
        return Parts.iconButton(icon, key.replace('.', '-'), Messages.text(key), () -> {
            page += by;
            show();
        });
    }

    /** The figure, null where there is none. */
    FigurePane<MultiplesFigure, MultiplesLayout> pane() {
        return pane;
    }

    /** Shows these proxies. */
    void show(List<TargetProxies.Row> shown, String empty) {
        if (!shown.equals(rows)) {
            rows = List.copyOf(shown);
            page = 0;
        }
        if (rows.isEmpty()) {
            drawn = null;
            pane.tell(empty);
            where.setText("");
        }
        show();
    }

    private void show() {
        int from = PAGE * page;
        int to = Math.min(rows.size(), from + PAGE);
        before.setDisable(page == 0);
        after.setDisable(to >= rows.size());
        Dataset dataset = model.dataset().get();
        Choices choices = model.choices().get();
        if (rows.isEmpty() || dataset == null || choices.target() == null) {
            return;
        }
        where.setText(Messages.text(
                "proxies.plots.page", NumberText.count(from + 1), NumberText.count(to), NumberText.count(rows.size())));
        Drawn wanted = new Drawn(
                dataset,
                choices.target(),
                rows.subList(from, to),
                choices.proxy(),
                model.dark().get());
        if (!wanted.equals(drawn)) {
            drawn = wanted;
            pane.show(new Lazy<>(wanted::figure));
        }
    }

    private @Nullable String at(MouseEvent event) {
        MultiplesLayout layout = pane.figureLayout();
        int at = layout == null ? -1 : layout.panelAt(event.getX(), event.getY());
        var frame = pane.frame().get();
        return at < 0 || frame == null ? null : frame.figure().panels().get(at).proxy();
    }

    private void clicked(MouseEvent event) {
        pane.requestFocus();
        String proxy = at(event);
        String target = model.choices().get().target();
        if (proxy == null || target == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.getClickCount() == 2) {
            intents.onPairOpened(proxy, target);
        } else {
            intents.onProxyChosen(proxy);
        }
    }

    private void keyPressed(KeyEvent event) {
        List<String> names = rows.stream().map(TargetProxies.Row::device).toList();
        int at = names.indexOf(String.valueOf(model.choices().get().proxy()));
        String target = model.choices().get().target();
        int next =
                switch (event.getCode()) {
                    case LEFT, UP -> at - 1;
                    case RIGHT, DOWN -> at + 1;
                    default -> -1;
                };
        if (next >= 0 && next < names.size()) {
            page = next / PAGE;
            intents.onProxyChosen(names.get(next));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && at >= 0 && target != null) {
            intents.onPairOpened(names.get(at), target);
            event.consume();
        }
    }

    private record Drawn(
            Dataset dataset,
            String target,
            List<TargetProxies.Row> rows,
            @Nullable String chosen,
            boolean dark) {
        MultiplesFigure figure() {
            return MultiplesFigure.of(dataset, target, rows, chosen, FigureTheme.of(dark));
        }
    }
}
