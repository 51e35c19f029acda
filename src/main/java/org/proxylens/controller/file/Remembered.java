package org.proxylens.controller.file;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.proxylens.data.message.Messages;
import org.proxylens.data.table.ImportSpec;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Appearance;
import org.proxylens.model.job.Job;
import org.proxylens.model.job.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Recent datasets and appearance, kept from one start to the next. */
public final class Remembered {
    private static final Logger LOG = LoggerFactory.getLogger(Remembered.class);
    private static final Duration SETTLED = Duration.ofMillis(300);

    private final Workbench model;
    private final Jobs jobs;
    private final SettingsFile file;
    private final List<ImportSpec> imports = new ArrayList<>();
    private Map<String, String> keys = Map.of();
    private boolean toured;

    public Remembered(Workbench model, Jobs jobs, SettingsFile file) {
        this.model = model;
        this.jobs = jobs;
        this.file = file;
    }

    /** Puts what is remembered into the model. */
    public void restore() {
        Settings settings = file.read();
        model.appearance().set(settings.appearance());
        model.recent().setAll(settings.recent().stream().map(Path::of).toList());
        imports.clear();
        imports.addAll(settings.imports());
        keys = Objects.requireNonNullElse(settings.keys(), Map.of());
        model.scale().set(Objects.requireNonNullElse(settings.scale(), 1.0));
        model.language().set(Objects.requireNonNullElse(settings.language(), ""));
        toured = settings.toured();
    }

    /** Keys that the user gave to actions, by their ids. */
    public Map<String, String> keys() {
        return keys;
    }

    /** The user gave other keys to actions. */
    public void keys(Map<String, String> changed) {
        keys = Map.copyOf(changed);
        save();
    }

    /** Everything is to be so many times as large as usual. */
    public void scale(double scale) {
        model.scale().set(scale);
        save();
    }

    /** Another language was chosen, empty for the system's; it holds from the next start on. */
    public void language(String language) {
        model.language().set(language);
        save();
    }

    /** Whether the tour was taken or skipped. */
    public boolean toured() {
        return toured;
    }

    /** The tour was taken or skipped. */
    public void tourEnded() {
        toured = true;
        save();
    }

    public void appearance(Appearance appearance) {
        model.appearance().set(appearance);
        save();
    }

    /** How the user described a table of that header, if ever. */
    Optional<ImportSpec> described(List<String> header) {
        return header.isEmpty()
                ? Optional.empty()
                : imports.stream().filter(spec -> spec.fits(header)).findFirst();
    }

    /** The user described a table. */
    void described(ImportSpec spec) {
        imports.removeIf(other -> other.fits(spec.header()));
        imports.add(0, spec);
        imports.subList(Math.min(Settings.MOST_IMPORTS, imports.size()), imports.size())
                .clear();
        save();
    }

    /** A dataset was opened. */
    void opened(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        model.recent().remove(whole);
        model.recent().add(0, whole);
        model.recent()
                .remove(
                        Math.min(Settings.MOST_RECENT, model.recent().size()),
                        model.recent().size());
        save();
    }

    /** A dataset is not there any more. */
    void forget(Path path) {
        if (model.recent().remove(path)) {
            save();
        }
    }

    private void save() {
        List<String> recent = model.recent().stream().map(Path::toString).toList();
        Settings settings = new Settings(
                model.appearance().get(),
                recent,
                imports,
                model.language().get(),
                model.scale().get(),
                keys,
                toured);
        jobs.start(new Job<>(
                "settings",
                Messages.text("job.settings"),
                SETTLED,
                progress -> {
                    file.write(settings);
                    return settings;
                },
                written -> {},
                failure -> LOG.warn("settings were not saved", failure)));
    }
}
