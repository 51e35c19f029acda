package org.proxylens.analysis.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proxylens.analysis.plan.MeasurementPlan;
import org.proxylens.analysis.plan.PlanQuestion;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.measured.Host;
import org.proxylens.data.measured.MeasurementLog;
import org.proxylens.measure.Candidate;
import org.proxylens.measure.SetUp;
import org.proxylens.proxy.adapt.AdaptationOptions;
import org.proxylens.proxy.adapt.Adapter;
import org.proxylens.proxy.sample.Design;
import org.proxylens.space.Spaces;
import org.proxylens.space.network.Network;
import org.proxylens.space.network.NetworkShape;

/**
 * Which networks are to be measured on this machine, and how.
 *
 * @param device what the device will be called
 * @param candidates the networks
 * @param setUp how they are run
 * @param shape what is free in them; its seed is that of the order, too
 */
public record MeasuringQuestion(String device, List<Candidate> candidates, SetUp setUp, NetworkShape shape) {
    /** @throws IllegalArgumentException where the networks take another number of pictures at once than the set-up gives them */
    public MeasuringQuestion {
        if (setUp.batch() != shape.batch()) {
            throw new IllegalArgumentException(setUp.batch() + " pictures at once, and networks for " + shape.batch());
        }
        candidates = List.copyOf(candidates);
    }

    /**
     * Networks of rows of a table.
     *
     * @param rows which
     * @param shape what is free in them
     * @throws DataException where one has no arch string of a space whose networks are known, or there is none
     */
    public static MeasuringQuestion of(
            String device, ArchitectureTable table, int[] rows, SetUp setUp, NetworkShape shape) {
        List<Candidate> candidates = new ArrayList<>();
        for (int row : rows) {
            candidates.add(new Candidate(table.id(row), network(table, row, shape)));
        }
        if (candidates.isEmpty()) {
            throw DataException.of("nothing-to-measure");
        }
        return new MeasuringQuestion(device, candidates, setUp, shape);
    }

    /** Rows of a dataset's architectures to measure on a new device, as {@code plan} picks them. */
    public static int[] pick(Dataset dataset, int samples, Design design, long seed) {
        double[] nothing = ColumnValues.missing(dataset.architectures().size());
        AdaptationOptions blend = AdaptationOptions.BLEND;
        AdaptationOptions options =
                new AdaptationOptions(blend.method(), blend.proxy(), blend.pool(), blend.threshold(), seed);
        PlanQuestion question =
                new PlanQuestion(new Adapter(dataset), "", nothing, design, samples, Double.POSITIVE_INFINITY, options);
        return MeasurementPlan.of(question).rows();
    }

    /** The network of a row. */
    static Network network(ArchitectureTable table, int row, NetworkShape shape) {
        String arch = table.arch(row);
        return (arch == null ? Optional.<Network>empty() : Spaces.read(arch).flatMap(known -> known.network(shape)))
                .orElseThrow(() -> DataException.of("no-network", table.id(row), Spaces.names()));
    }

    /** A log in which nothing is measured yet. */
    MeasurementLog begin(String runtime, String started) {
        Map<String, String> attributes = new LinkedHashMap<>(setUp.attributes(runtime));
        attributes.putAll(ofNetworks());
        return new MeasurementLog(
                device, attributes, Host.here(), started, shape.seed(), List.of(), null, List.of(), List.of());
    }

    /** What is said of the networks themselves: of cells how much of them, of others what is not as it was published. */
    Map<String, String> ofNetworks() {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (shape.skeleton() != NetworkShape.Skeleton.PUBLISHED) {
            attributes.put("skeleton", shape.skeleton().toString());
        }
        if (candidates.stream()
                .anyMatch(candidate -> Spaces.isCell(candidate.network().name()))) {
            attributes.put("cells", shape.extent().toString());
        }
        shape.pixels().ifPresent(edge -> attributes.put("pixels", Integer.toString(edge)));
        return attributes;
    }
}
