package org.proxylens.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.plan.MeasurementPlan;
import org.proxylens.analysis.plan.PlanQuestion;
import org.proxylens.analysis.plan.TenMore;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.data.message.Message;
import org.proxylens.data.message.Messages;
import org.proxylens.proxy.adapt.Adaptation;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.adapt.AdaptationOptions;
import org.proxylens.proxy.adapt.AdaptedFront;
import org.proxylens.proxy.adapt.Adapter;
import org.proxylens.proxy.code.CostFeatures;
import org.proxylens.proxy.newdevice.FurtherMeasurements;
import org.proxylens.proxy.newdevice.NewDevice;
import org.proxylens.proxy.sample.Design;

/** The steps from a few measurements on a new device to its front, each of them a {@link Guide} made of another. */
public final class NewDeviceWork {
    /** How many architectures are proposed to be measured next. */
    public static final int PROPOSED = 20;

    /** How many more are measured at the most, ten and ten, for the verdict to stand. */
    public static final int MOST_FURTHER = 40;

    private static final long SEED = 1;
    private static final AdaptationOptions OPTIONS =
            new AdaptationOptions(AdaptationMethod.BLEND, null, null, AdaptationOptions.BLEND.threshold(), SEED);

    private NewDeviceWork() {}

    /** A new device of which nothing is measured yet. */
    public static Guide begin(Adapter adapter, double threshold) {
        double[] measured =
                ColumnValues.missing(adapter.dataset().architectures().size());
        return tested(adapter, Messages.text("guide.new"), measured, 0, threshold);
    }

    /** The guide with the measurements of a file added; a newer measurement replaces an older one. */
    public static Guide add(Adapter adapter, Guide guide, Path file, Basis basis, double threshold, Progress progress) {
        NewMeasurements added = NewMeasurements.read(adapter.dataset(), file, null, progress);
        double[] measured = guide.measured().clone();
        for (int row : ColumnValues.rows(added.latencies())) {
            measured[row] = added.latencies()[row];
        }
        // the first file names a device that has no name yet; what it is called then stays
        boolean nameless = guide.device().equals(Messages.text("guide.new"));
        String device = nameless ? added.device() : guide.device();
        Guide tested = tested(adapter, device, measured, guide.unknown() + added.strangers(), threshold);
        return withFront(adapter.dataset(), tested, guide.course(), basis);
    }

    /** The same under another name, which stays whatever files are called. */
    public static Guide named(Guide guide, String device) {
        return new Guide(
                device,
                guide.measured(),
                guide.unknown(),
                guide.test(),
                guide.next(),
                guide.gain(),
                guide.further(),
                guide.course());
    }

    /** The same measurements under another threshold. */
    public static Guide retest(Dataset dataset, Guide guide, double threshold) {
        return new Guide(
                guide.device(),
                guide.measured(),
                guide.unknown(),
                NewDevice.assess(dataset, guide.measured(), threshold),
                guide.next(),
                guide.gain(),
                TenMore.of(dataset, guide.measured(), guide.next(), threshold).orElse(null),
                guide.course());
    }

    /**
     * The guide on the same files repaired in another way: other architectures or other latencies.
     *
     * @param measured everything measured on the new device, by arch_id
     */
    public static Guide carried(
            Adapter adapter,
            Guide guide,
            Map<String, Double> measured,
            Basis basis,
            double threshold,
            Progress progress) {
        Dataset dataset = adapter.dataset();
        Guide tested = tested(adapter, guide.device(), column(dataset, measured), guide.unknown(), threshold);
        Guide.Course course = guide.course();
        if (course == null) {
            return tested;
        }
        String reused = course.reused();
        return reused == null
                ? adapt(adapter, tested, basis, threshold, progress)
                : reuse(dataset, tested, reused, basis);
    }

    /**
     * A new device taken up again as it was left.
     *
     * @param measured everything measured on it, by arch_id
     * @param reused the known device that was reused; null for none
     * @param fitted what was measured when it was adapted, by arch_id; empty where it was not
     */
    public static Guide takenUp(
            Adapter adapter,
            String device,
            Map<String, Double> measured,
            @Nullable String reused,
            Map<String, Double> fitted,
            Basis basis,
            double threshold,
            Progress progress) {
        Dataset dataset = adapter.dataset();
        Guide all = tested(adapter, device, column(dataset, measured), 0, threshold);
        if (basis.accuracy() == null) {
            return all;
        }
        if (reused != null && dataset.device(reused).isPresent()) {
            return reuse(dataset, all, reused, basis);
        }
        if (fitted.isEmpty()) {
            return all;
        }
        // more measurements left the promise as it was
        Guide then = tested(adapter, device, column(dataset, fitted), 0, threshold);
        return withFront(
                dataset, all, adapt(adapter, then, basis, threshold, progress).course(), basis);
    }

    private static double[] column(Dataset dataset, Map<String, Double> latencies) {
        double[] column = new double[dataset.architectures().size()];
        for (int row = 0; row < column.length; row++) {
            column[row] = latencies.getOrDefault(dataset.architectures().id(row), Double.NaN);
        }
        return column;
    }

    /** The front that a known device promises, taken as it is. */
    public static Guide reuse(Dataset dataset, Guide guide, String proxy, Basis basis) {
        double[] column = dataset.device(proxy).orElseThrow().latencies();
        return with(guide, course(guide, column, proxy, null, basis));
    }

    /** The front that the blend promises, fitted to what is measured. */
    public static Guide adapt(Adapter adapter, Guide guide, Basis basis, double threshold, Progress progress) {
        AdaptationOptions options = new AdaptationOptions(AdaptationMethod.BLEND, null, null, threshold, SEED);
        Adaptation adaptation = adapter.measured(guide.device(), guide.measured(), options, progress);
        return with(guide, course(guide, adaptation.predicted(), null, adaptation, basis));
    }

    /** The ids to measure now: the open members of the promised front, or the most telling architectures. */
    public static List<String> toMeasure(Dataset dataset, Guide guide) {
        Guide.Course course = guide.course();
        int[] rows = course == null ? guide.next() : course.front().open();
        return ids(dataset.architectures(), rows);
    }

    /** The rows of ten more measurements where the verdict does not stand yet; empty where it does, or that cannot be told. */
    public static int[] tenMore(Guide guide) {
        FurtherMeasurements further = guide.further();
        return further == null || further.stands() ? new int[0] : further.rows();
    }

    private static List<String> ids(ArchitectureTable architectures, int[] rows) {
        List<String> ids = new ArrayList<>();
        for (int row : rows) {
            ids.add(architectures.id(row));
        }
        return ids;
    }

    private static Guide.Course course(
            Guide guide, double[] column, @Nullable String reused, @Nullable Adaptation adaptation, Basis basis) {
        AccuracyColumn accuracy = basis.accuracy();
        if (accuracy == null) {
            throw new DataException(Message.of("guide.no-accuracy"));
        }
        AdaptedFront front =
                AdaptedFront.of(column, accuracy.percent(), basis.region().minAccuracy(), guide.measured());
        return new Guide.Course(reused, adaptation, accuracy.name(), front);
    }

    // more measurements leave the course as it is: what was promised is what is to be measured
    private static Guide withFront(Dataset dataset, Guide guide, Guide.@Nullable Course course, Basis basis) {
        if (course == null) {
            return guide;
        }
        String reused = course.reused();
        Adaptation adaptation = course.adaptation();
        double[] column = adaptation != null
                ? adaptation.predicted()
                : dataset.device(String.valueOf(reused)).orElseThrow().latencies();
        return with(guide, course(guide, column, reused, adaptation, basis));
    }

    private static Guide with(Guide guide, Guide.Course course) {
        return new Guide(
                guide.device(),
                guide.measured(),
                guide.unknown(),
                guide.test(),
                guide.next(),
                guide.gain(),
                guide.further(),
                course);
    }

    private static Guide tested(Adapter adapter, String device, double[] measured, int unknown, double threshold) {
        MeasurementPlan plan = MeasurementPlan.of(new PlanQuestion(
                adapter, device, measured, Design.CHOSEN, PROPOSED, Double.POSITIVE_INFINITY, OPTIONS));
        Dataset known = CostFeatures.measured(adapter.dataset());
        return new Guide(
                device,
                measured,
                unknown,
                NewDevice.assess(known, measured, threshold),
                plan.rows(),
                adapter.designGain(device, PROPOSED, OPTIONS).orElse(null),
                TenMore.of(known, measured, plan.rows(), threshold).orElse(null),
                null);
    }
}
