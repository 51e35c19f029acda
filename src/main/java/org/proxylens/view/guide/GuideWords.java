package org.proxylens.view.guide;

import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Guide;
import org.proxylens.analysis.plan.TenMore;
import org.proxylens.data.Dataset;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.proxy.design.DesignGain;
import org.proxylens.proxy.newdevice.FurtherMeasurements;
import org.proxylens.proxy.newdevice.NewDevice;
import org.proxylens.view.control.NumberText;

/** What the guide says: where the user stands, what it means and what comes next. */
final class GuideWords {
    private GuideWords() {}

    /** What comes next, in a sentence or two. */
    static String next(Guide guide) {
        Guide.Course course = guide.course();
        return switch (guide.step()) {
            case MEASURE -> Messages.text("guide.next.measure", NumberText.count(guide.next().length));
            case TEST ->
                Messages.text(
                        "guide.next.test", NumberText.count(guide.count()), NumberText.count(Guide.LEAST_MEASURED));
            case CHOOSE -> verdict(guide);
            case REMEASURE ->
                course == null
                        ? ""
                        : Messages.text(
                                "guide.next.remeasure",
                                NumberText.count(course.front().open().length),
                                NumberText.count(course.front().selected().length),
                                guide.device());
            case KEEP ->
                course == null
                        ? ""
                        : Messages.text(
                                "guide.next.keep",
                                NumberText.count(course.front().kept().length),
                                NumberText.count(course.front().selected().length),
                                guide.device());
        };
    }

    /** What the measurements say about the most promising known device. */
    static String verdict(Guide guide) {
        NewDevice test = guide.test();
        if (test.evidence().isEmpty()) {
            return Messages.text("guide.verdict.nothing");
        }
        NewDevice.Evidence best = test.evidence().get(0);
        return Messages.text(
                best.verdictKey(),
                NumberText.count(test.measured()),
                best.device(),
                NumberText.interval(best.interval()),
                Numbers.threshold(test.threshold()),
                Numbers.probabilityPercent(best.probabilityStrong()),
                NumberText.count(best.further().orElse(0)));
    }

    /** What is known of the architectures to measure next: what they would change, and what they are worth. */
    static String proposed(Guide guide) {
        FurtherMeasurements further = guide.further();
        return (further == null ? "" : TenMore.words(further) + " ") + gain(guide.gain());
    }

    /** How many random ones predict the others as well as the proposed architectures; empty where that cannot be told. */
    private static String gain(@Nullable DesignGain gain) {
        if (gain == null) {
            return "";
        }
        String key = gain.random() <= gain.chosen()
                ? "guide.gain.none"
                : gain.orMore() ? "guide.gain.at-least" : "guide.gain.about";
        return Messages.text(
                key,
                NumberText.count(gain.chosen()),
                NumberText.count(gain.random()),
                NumberText.count(gain.backtests()));
    }

    /** From where to where the final front reaches; empty while there is none. */
    static String kept(Guide guide, Dataset dataset) {
        Guide.Course course = guide.course();
        if (course == null || course.front().kept().length == 0) {
            return "";
        }
        int[] kept = course.front().kept();
        double[] accuracy = dataset.architectures()
                .accuracy(course.accuracy())
                .orElseThrow()
                .percent();
        return Messages.text(
                "guide.kept",
                ends(dataset, guide, accuracy, kept[0]),
                ends(dataset, guide, accuracy, kept[kept.length - 1]));
    }

    private static String ends(Dataset dataset, Guide guide, double[] accuracy, int row) {
        return Messages.text(
                "guide.kept.end",
                dataset.architectures().id(row),
                Numbers.significant(guide.measured()[row], 3),
                NumberText.accuracy(accuracy[row]));
    }

    /** What a course says of itself. */
    static String course(Guide.@Nullable Course course) {
        if (course == null) {
            return "";
        }
        if (course.adaptation() == null) {
            return Messages.text("guide.course.reuse", String.valueOf(course.reused()));
        }
        return Messages.text(
                "guide.course.adapt",
                NumberText.count(course.adaptation().measured().size()),
                NumberText.interval(course.adaptation().prediction().srcc()),
                Numbers.probabilityPercent(course.adaptation().prediction().probabilityStrong()));
    }

    /** The name of a step. */
    static String name(Guide.Step step) {
        return Messages.text("guide.step." + key(step));
    }

    /** What a step is for. */
    static String tip(Guide.Step step) {
        return Messages.text("guide.step." + key(step) + ".tip");
    }

    private static String key(Guide.Step step) {
        return step.name().toLowerCase(java.util.Locale.ROOT);
    }
}
