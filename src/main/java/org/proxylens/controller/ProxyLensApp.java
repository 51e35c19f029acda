package org.proxylens.controller;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Background;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.proxylens.controller.action.ActionCatalogue;
import org.proxylens.controller.guide.GuideController;
import org.proxylens.controller.guide.MeasuringHere;
import org.proxylens.data.message.Messages;
import org.proxylens.data.source.PlatformFolder;
import org.proxylens.measure.Machine;
import org.proxylens.measure.onnx.OnnxEngine;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.job.Jobs;
import org.proxylens.view.action.Actions;
import org.proxylens.view.control.FigureSource;
import org.proxylens.view.control.ScaledPane;
import org.proxylens.view.control.Theme;
import org.proxylens.view.dialog.Prompts;
import org.proxylens.view.dialog.StageDialogs;
import org.proxylens.view.effort.StudyView;
import org.proxylens.view.groups.GroupsPane;
import org.proxylens.view.guide.GuideStrip;
import org.proxylens.view.guide.NewDeviceView;
import org.proxylens.view.heatmap.HeatmapView;
import org.proxylens.view.intent.UserIntents;
import org.proxylens.view.plane.ParetoView;
import org.proxylens.view.plane.ScatterView;
import org.proxylens.view.plane.ThresholdView;
import org.proxylens.view.problems.ProblemsView;
import org.proxylens.view.proxies.ProxiesView;
import org.proxylens.view.window.CommandPalette;
import org.proxylens.view.window.Finder;
import org.proxylens.view.window.MainWindow;
import org.proxylens.view.window.SelectionWindow;
import org.proxylens.view.window.Tour;

/** The composition root: constructs model, controller and views and hands each what it needs. */
public final class ProxyLensApp extends Application {
    private static final int FRAMES_OF_WELCOME = 2;
    private static final int FRAMES_TO_GROW = 20;

    private final ExecutorService worker = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "job");
        thread.setDaemon(true);
        return thread;
    });

    private final List<Runnable> held = new ArrayList<>();
    private boolean composed;

    @Override
    public void start(Stage stage) {
        Path settings = PlatformFolder.SETTINGS.ofProcess(System.getenv());
        MeasuringHere here = new MeasuringHere(OnnxEngine::load, Machine.here());
        Workshop workshop = new Workshop(
                new Workshop.Surroundings(worker, this::onceComposed, ProxyLensApp::later, settings, here));
        List<String> arguments = getParameters().getRaw();
        // a dataset is read while the window is made
        workshop.read(arguments.isEmpty() ? null : Path.of(arguments.get(0)));
        welcome(stage, workshop.model(), () -> {
            StageDialogs dialogs = new StageDialogs(
                    stage,
                    () -> workshop.model().recent().stream().findFirst(),
                    this::openPage,
                    this::openFolder,
                    ScaledPane.factor(workshop.model().scale()));
            MainWindow window = compose(stage, workshop, dialogs);
            workshop.follow();
            Thread.setDefaultUncaughtExceptionHandler(workshop.uncaught());
            window.show();
            composed = true;
            held.forEach(Runnable::run);
            held.clear();
            if (arguments.isEmpty() && !workshop.remembered().toured()) {
                window.tour();
            }
            workshop.askSystem(System.getProperty("os.name", ""), System.getenv());
        });
    }

    private void openFolder(Path folder) {
        getHostServices().showDocument(folder.toUri().toString());
    }

    private void openPage(String page) {
        Path beside = Path.of(System.getProperty("proxylens.home", ".")).resolve("docs/" + page + ".md");
        Path here = Path.of("docs", page + ".md");
        getHostServices()
                .showDocument((Files.exists(beside) ? beside : here)
                        .toAbsolutePath()
                        .toUri()
                        .toString());
    }

    // what is read before there is a window waits for it
    private void onceComposed(Runnable then) {
        Platform.runLater(() -> {
            if (composed) {
                then.run();
            } else {
                held.add(then);
            }
        });
    }

    @Override
    public void stop() {
        worker.shutdown();
    }

    /** Puts the window together. */
    static MainWindow compose(Stage stage, Workshop workshop, Prompts prompts) {
        Workbench model = workshop.model();
        UserIntents intents = workshop.intents();
        Jobs jobs = workshop.jobs();
        GuideController guide = workshop.guide(prompts);
        Runnable leave = () -> {
            if (workshop.mayClose()) {
                stage.close();
            }
        };
        Finder finder = new Finder(stage);
        CommandPalette palette = new CommandPalette(stage, model, intents);
        SelectionWindow selected = new SelectionWindow(stage, model);
        Tour tour = new Tour(intents, workshop.remembered()::tourEnded);
        Map<CenterView, Node> made = new EnumMap<>(CenterView.class);
        Actions actions = workshop.actions(
                prompts,
                guide,
                () -> made.get(model.front().get()) instanceof FigureSource source
                        ? Optional.ofNullable(source.figure().getValue())
                        : Optional.empty(),
                new ActionCatalogue.Hands(
                        finder::device,
                        palette::toggle,
                        selected::show,
                        tour::begin,
                        finder::pane,
                        finder::table,
                        () -> guide.leave(leave)));
        palette.offer(actions);
        selected.offer(actions);
        stage.setOnCloseRequest(event -> {
            event.consume();
            guide.leave(leave);
        });
        Function<CenterView, Node> views = wanted -> made.computeIfAbsent(wanted, view -> switch (view) {
            case HEATMAP ->
                new HeatmapView(model, intents, jobs).over(new GroupsPane(model, intents, workshop.devices(), actions));
            case SCATTER -> new ScatterView(model, intents, jobs);
            case PARETO -> new ParetoView(model, intents, jobs);
            case PROXIES -> new ProxiesView(model, intents, jobs);
            case THRESHOLD -> new ThresholdView(model, intents, jobs);
            case NEW_DEVICE -> new NewDeviceView(model, guide, intents, actions, jobs);
            case STUDY -> new StudyView(model, intents, workshop.study(), jobs);
            case PROBLEMS -> new ProblemsView(model, workshop.problems(), actions);
        });
        return new MainWindow(
                stage,
                model,
                intents,
                workshop.search(),
                actions,
                new MainWindow.Charts(views, new GuideStrip(model, actions), tour));
    }

    /** Shows the frame with a word while its content is made, and goes on once that is on the screen. */
    private static void welcome(Stage stage, Workbench model, Runnable then) {
        String opening = model.opening().get();
        Text word = new Text(opening == null ? " " : Messages.text("empty.opening", opening));
        word.setFill(model.dark().get() ? Color.LIGHTGREY : Color.DIMGREY);
        stage.setTitle(opening == null ? Messages.text("app.name") : Messages.text("app.title", opening));
        StackPane pane = new StackPane(word);
        pane.setBackground(Background.EMPTY);
        Dimension2D size = MainWindow.size(ScaledPane.factor(model.scale()).get());
        stage.setScene(new Scene(
                pane,
                size.getWidth(),
                size.getHeight(),
                Theme.background(model.dark().get())));
        stage.show();
        new AnimationTimer() {
            private int waited;
            private int frames;

            @Override
            public void handle(long now) {
                Scene scene = stage.getScene();
                boolean small = scene.getWidth() < size.getWidth() / 2 || scene.getHeight() < size.getHeight() / 2;
                if (small && waited < FRAMES_TO_GROW) {
                    // a window manager that draws frames shows a window at its least size, and leaves it so
                    waited++;
                    frames = 0;
                    stage.setWidth(size.getWidth());
                    stage.setHeight(size.getHeight());
                } else if (++frames > FRAMES_OF_WELCOME) {
                    stop();
                    // pictures are drawn and handed over in turn: once one is taken of the word, the window's is
                    word.snapshot(null, null);
                    Platform.runLater(then);
                }
            }
        }.start();
    }

    private static void later(java.time.Duration time, Runnable then) {
        PauseTransition pause = new PauseTransition(Duration.seconds(time.toNanos() / 1e9));
        pause.setOnFinished(event -> then.run());
        pause.play();
    }
}
