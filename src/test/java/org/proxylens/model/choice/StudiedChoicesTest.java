package org.proxylens.model.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.Order;
import org.proxylens.analysis.study.Note;
import org.proxylens.analysis.study.Study;
import org.proxylens.analysis.study.StudyDevice;
import org.proxylens.analysis.study.StudyJson;
import org.proxylens.data.CellFilter;
import org.proxylens.data.DataRepair;
import org.proxylens.data.DeviceLabels;
import org.proxylens.data.InvalidPolicy;
import org.proxylens.data.check.Repairs;
import org.proxylens.data.join.OpenOptions;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.proxy.choose.CostModel;
import org.proxylens.rank.CommonSet;

class StudiedChoicesTest {
    @Property(tries = 200)
    void aStudySavedAndReadAgainIsEqual(
            @ForAll("choices") Choices choices,
            @ForAll("layouts") WindowLayout layout,
            @ForAll("measured") StudyDevice device)
            throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "study");
        Path data = Files.writeString(folder.resolve("a.csv"), "arch_id,latency_ms\n1,1\n2,2\n");
        Path file = folder.resolve("work.proxylens");
        Study study = Study.of(List.of(data), OpenOptions.DEFAULT)
                .with(StudyJson.tree(choices), StudyJson.tree(layout))
                .with(List.of(new Note(Note.Kind.PAIR, List.of("a", "b"), "Why so far apart?\n“?”")))
                .with(device);

        study.write(file);
        Study again = Study.read(file);

        assertThat(StudyJson.value(again.choices(), Choices.NONE, Choices.class))
                .isEqualTo(choices);
        assertThat(StudyJson.value(again.layout(), WindowLayout.FIRST, WindowLayout.class))
                .isEqualTo(layout);
        assertThat(again.newDevice()).isEqualTo(device);
        assertThat(again.basis().labels()).isEqualTo(choices.labels());
        assertThat(again.basis().pinned()).isEqualTo(choices.pinned());
        assertThat(again.notes()).isEqualTo(study.notes());
        assertThat(again.paths(file)).containsExactly(data.toAbsolutePath().normalize());
        assertThat(again.changed(again.paths(file))).isEmpty();
        assertThat(again.basis().threshold()).isEqualTo(choices.threshold());
        assertThat(again.basis().repairs()).isEqualTo(choices.repairs());
        Files.writeString(data, "arch_id,latency_ms\n1,1\n2,3\n");
        assertThat(again.changed(again.paths(file))).containsExactly(0);
        for (Path left : List.of(data, file, folder)) {
            Files.delete(left);
        }
    }

    @Provide
    Arbitrary<StudyDevice> measured() {
        Arbitrary<String> names = Arbitraries.strings().ofMinLength(1).ofMaxLength(8);
        Arbitrary<Map<String, Double>> latencies =
                Arbitraries.maps(names, Arbitraries.doubles().greaterThan(0)).ofMaxSize(5);
        return Combinators.combine(names, latencies, names.injectNull(0.5), latencies)
                .as(StudyDevice::new);
    }

    @Provide
    Arbitrary<WindowLayout> layouts() {
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        return Combinators.combine(Arbitraries.of(CenterView.values()), either, either, either)
                .as(WindowLayout::new);
    }

    private static DeviceLabels labels(Set<String> devices) {
        DeviceLabels labels = DeviceLabels.NONE;
        for (String device : devices) {
            labels = labels.named(device, device + "’").saying(List.of(device), "group", "of " + device);
        }
        return labels;
    }

    @Provide
    Arbitrary<Choices> choices() {
        Arbitrary<String> names = Arbitraries.strings().ofMinLength(1).ofMaxLength(8);
        Arbitrary<Double> numbers = Arbitraries.doubles().between(0.01, 100);
        Arbitrary<RegionOfInterest> regions = Combinators.combine(
                        numbers, numbers, Arbitraries.integers().between(0, 7))
                .as((least, low, open) -> new RegionOfInterest(
                        (open & 1) == 0 ? least : Double.NEGATIVE_INFINITY,
                        (open & 2) == 0 ? low : Double.NEGATIVE_INFINITY,
                        (open & 4) == 0 ? low + 1 : Double.POSITIVE_INFINITY));
        Arbitrary<Repairs> repairs = Combinators.combine(
                        Combinators.combine(names, numbers)
                                .as((name, number) -> List.<DataRepair>of(
                                        new DataRepair.Rescale(name, number),
                                        new DataRepair.CountMissing(name, number, Double.POSITIVE_INFINITY),
                                        new DataRepair.ReadAsPercent(name),
                                        new DataRepair.KeepMeasured(name))),
                        Arbitraries.of(CellFilter.values()).set(),
                        Arbitraries.of(InvalidPolicy.values()))
                .as(Repairs::new);
        Arbitrary<Choices> first = Combinators.combine(names.injectNull(0.3), names.injectNull(0.3), regions, repairs)
                .as((proxy, target, region, mended) -> Choices.NONE
                        .with(edit -> edit.proxy = proxy)
                        .with(edit -> edit.target = target)
                        .with(edit -> edit.accuracy = target)
                        .with(edit -> edit.region = region)
                        .with(edit -> edit.repairs = mended));
        return Combinators.combine(
                        first,
                        numbers,
                        names.set().ofMaxSize(4),
                        Arbitraries.of(Order.values()),
                        Arbitraries.of(Measure.values()),
                        Arbitraries.of(ScatterAxes.values()),
                        Arbitraries.longs())
                .as((choices, number, devices, order, measure, axes, seed) -> choices.with(
                                edit -> edit.threshold = number / 100)
                        .with(edit -> edit.lossLimit = number / 200)
                        .with(edit -> edit.devices = Set.copyOf(devices))
                        .with(edit -> edit.pinned = Set.copyOf(devices))
                        .with(edit -> edit.labels = labels(devices))
                        .with(edit -> edit.architectures = List.copyOf(devices))
                        .with(edit -> edit.order = order)
                        .with(edit -> edit.measure = measure)
                        .with(edit -> edit.scatterAxes = axes)
                        .with(edit -> edit.commonSet = seed % 2 == 0 ? CommonSet.LISTWISE : CommonSet.PAIRWISE)
                        .with(edit -> edit.costs = seed % 3 == 0)
                        .with(edit -> edit.reference = new ReferencePoint(number, 1.1))
                        .with(edit -> edit.adaptation =
                                choices.adaptation().withSeed(seed).withShown(seed % 2 == 0))
                        .with(edit ->
                                edit.effort = choices.effort().withCosts(new CostModel(number, 10, 5, 36, 100, 0))));
    }
}
