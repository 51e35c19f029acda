package org.proxylens.controller;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.CenterView;
import org.proxylens.view.action.ActionId;
import org.proxylens.view.action.Actions;
import org.proxylens.view.intent.GuideIntents;

/** A small dataset open in a workshop without a window, to be worked on, saved and started again. */
abstract class StudyBench {
    @TempDir
    Path temp;

    final ActionsForTest answers = new ActionsForTest();
    Path data;
    Path file;
    Workshop workshop;
    Workbench model;
    Actions actions;
    GuideIntents guide;

    @BeforeEach
    void open() {
        data = Bench.folder(temp);
        file = temp.resolve("work.proxylens");
        start(data);
    }

    void start(Path dataset) {
        workshop = Bench.workshop(temp.resolve("settings"));
        model = workshop.model();
        guide = workshop.guide(answers);
        actions = workshop.actions(answers, guide, Optional::empty, ActionsForTest.HANDS);
        workshop.start(dataset);
    }

    void save() {
        answers.save = file;
        actions.get(ActionId.SAVE_STUDY).run();
    }

    void choose() {
        workshop.intents().onPairChosen("c", "a");
        workshop.intents().onThresholdMoved(0.8);
        workshop.intents().onDevicesNarrowed(Set.of("a", "c"));
        workshop.intents().onAccuracyChosen("top5");
        model.front().set(CenterView.PARETO);
    }
}
