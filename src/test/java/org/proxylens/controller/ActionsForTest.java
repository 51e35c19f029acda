package org.proxylens.controller;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.study.ChosenPair;
import org.proxylens.analysis.study.StudyComparison;
import org.proxylens.controller.action.ActionCatalogue;
import org.proxylens.data.read.csv.CsvPreview;
import org.proxylens.data.table.ImportSpec;
import org.proxylens.figure.Figure;
import org.proxylens.figure.PagePreset;
import org.proxylens.model.choice.ExportSize;
import org.proxylens.model.choice.FolderExportChoices;
import org.proxylens.model.choice.ImportDraft;
import org.proxylens.model.choice.MeasuringChoices;
import org.proxylens.view.action.Actions;
import org.proxylens.view.action.KeyIntents;
import org.proxylens.view.dialog.Prompts;

/** Answers the questions of actions without dialogs. */
final class ActionsForTest implements Prompts {
    @Nullable
    Path open;

    @Nullable
    Path save;

    @Nullable
    ExportSize size;

    @Nullable
    ImportDraft described;

    @Nullable
    String pattern;

    @Nullable
    String ending;

    @Nullable
    PagePreset preset;

    boolean declines;

    boolean all;

    Leaving leaving = Leaving.DISCARD;

    int asked;

    @Nullable
    String text;

    @Nullable
    StudyComparison compared;

    int shown;

    @Nullable
    KeyIntents keys;

    /** A window that can do nothing. */
    static final ActionCatalogue.Hands HANDS =
            new ActionCatalogue.Hands(() -> {}, () -> {}, () -> {}, () -> {}, by -> {}, List::of, () -> {});

    static Actions of(Workshop workshop) {
        return workshop.actions(
                new ActionsForTest(), workshop.guide(new ActionsForTest()), Optional::empty, ActionsForTest.HANDS);
    }

    @Override
    public Optional<Path> folder() {
        return Optional.ofNullable(open);
    }

    @Override
    public Optional<Path> file() {
        return Optional.ofNullable(open);
    }

    @Override
    public Leaving leaving(String device, int count) {
        asked++;
        return leaving;
    }

    @Override
    public Optional<ExportSize> exportSize(
            ExportSize proposed, Figure<?> figure, Function<ExportSize, String> command) {
        text = size == null ? "" : command.apply(size);
        return Optional.ofNullable(size);
    }

    @Override
    public Optional<FolderExportChoices> exportAll(
            FolderExportChoices proposed, List<ChosenPair> pairs, Function<FolderExportChoices, FolderTold> told) {
        FolderExportChoices usual = new FolderExportChoices(
                pattern == null ? proposed.pattern() : pattern,
                ending == null ? proposed.ending() : ending,
                preset == null ? proposed.preset() : preset,
                pairs);
        FolderTold says = told.apply(usual);
        text = says.refusal().isEmpty() ? says.command() : says.refusal();
        return says.refusal().isEmpty() ? Optional.of(usual) : Optional.empty();
    }

    @Override
    public Optional<Path> saveAs(String name) {
        return Optional.ofNullable(save);
    }

    @Override
    public Optional<MeasuringChoices> measuring(MeasuringChoices proposed) {
        return Optional.of(new MeasuringChoices(1, 1, true, 30, all));
    }

    @Override
    public Optional<ImportSpec> columns(CsvPreview preview, ImportDraft draft) {
        described = draft;
        return !declines && draft.complaint().isEmpty() ? Optional.of(draft.spec()) : Optional.empty();
    }

    @Override
    public Leaving unsaved(String name) {
        asked++;
        return leaving;
    }

    @Override
    public void trouble(String code, String details) {
        text = code + details;
    }

    @Override
    public Optional<String> note(String about, String before) {
        return Optional.ofNullable(text);
    }

    @Override
    public void text(String titleKey, String lines) {
        text = lines;
    }

    @Override
    public void compared(String name, StudyComparison pairs) {
        compared = pairs;
    }

    @Override
    public void showFolder(Path folder) {
        open = folder;
    }

    @Override
    public void keys(Actions actions, KeyIntents intents) {
        shown = actions.all().size();
        keys = intents;
    }

    @Override
    public void about() {
        shown = 1;
    }
}
