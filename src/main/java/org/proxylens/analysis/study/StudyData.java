package org.proxylens.analysis.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.proxylens.analysis.Basis;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.data.join.OpenOptions;
import org.proxylens.data.open.Datasets;
import org.proxylens.data.study.StudyFile;
import org.proxylens.proxy.code.CostFeatures;

/** The data of studies. */
public final class StudyData {
    private StudyData() {}

    /**
     * The paths of a study's sources.
     *
     * @throws DataException where one is not there any more
     */
    public static List<Path> sources(Study study, Path file) {
        List<Path> paths = study.paths(file);
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw DataException.at(file.toString(), "study-source-gone", path);
            }
        }
        return paths;
    }

    /** One side of a comparison: a study, or any other dataset as it is read. */
    public static StudyComparison.Side side(Path path, Progress progress) {
        if (!StudyFile.named(path)) {
            return side(Datasets.open(List.of(path), OpenOptions.DEFAULT, progress), StudyChoices.NONE);
        }
        Study study = Study.read(path);
        List<Path> sources = sources(study, path);
        return side(Datasets.open(sources, study.options(sources), progress), study.basis());
    }

    /** What was read, under what was chosen. */
    public static StudyComparison.Side side(Dataset read, StudyChoices choices) {
        Dataset repaired = choices.labels().apply(choices.repairs().apply(read));
        Dataset all = choices.costs() ? CostFeatures.with(repaired) : repaired;
        Dataset narrowed = narrowed(all, choices);
        Basis basis = Basis.of(narrowed, choices.accuracy(), choices.region(), choices.reference());
        return new StudyComparison.Side(narrowed, basis, choices.threshold(), choices.lossLimit());
    }

    /** The devices that are shown, in the dataset's order. */
    public static Dataset narrowed(Dataset all, StudyChoices choices) {
        List<String> kept = new ArrayList<>(all.deviceNames());
        kept.retainAll(choices.devices());
        return kept.isEmpty() ? all : all.onlyDevices(kept);
    }
}
