package org.proxylens.controller.choice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Guide;
import org.proxylens.data.message.Messages;
import org.proxylens.model.choice.Choices;

/** What a step that can be undone is called: by what it changed. */
final class StepName {
    private static final Map<String, Function<Choices, @Nullable Object>> PARTS = parts();

    private StepName() {}

    private static Map<String, Function<Choices, @Nullable Object>> parts() {
        Map<String, Function<Choices, @Nullable Object>> parts = new LinkedHashMap<>();
        parts.put("step.repairs", Choices::repairs);
        parts.put("step.costs", Choices::costs);
        parts.put("step.proxy", Choices::proxy);
        parts.put("step.target", Choices::target);
        parts.put("step.accuracy", Choices::accuracy);
        parts.put("step.threshold", Choices::threshold);
        parts.put("step.loss-limit", Choices::lossLimit);
        parts.put("step.devices", Choices::devices);
        parts.put("step.region", Choices::region);
        parts.put("step.reference", Choices::reference);
        parts.put("step.order", Choices::order);
        parts.put("step.common-set", Choices::commonSet);
        parts.put("step.measure", Choices::measure);
        parts.put("step.axes", Choices::scatterAxes);
        parts.put("step.extent", Choices::extent);
        parts.put("step.adaptation", Choices::adaptation);
        parts.put("step.admission", Choices::admission);
        parts.put("step.effort", Choices::effort);
        parts.put("step.architectures", Choices::architectures);
        return parts;
    }

    /** The name of a change of choices. */
    static String of(Choices before, Choices after) {
        List<String> changed = PARTS.entrySet().stream()
                .filter(part -> !Objects.equals(
                        part.getValue().apply(before), part.getValue().apply(after)))
                .map(Map.Entry::getKey)
                .toList();
        if (changed.containsAll(List.of("step.proxy", "step.target"))) {
            return Messages.text("step.pair");
        }
        return Messages.text(changed.isEmpty() ? "step.other" : changed.get(0));
    }

    /** The name of a change of the guide to a new device. */
    static String of(@Nullable Guide before, @Nullable Guide after) {
        if (before == null || after == null) {
            return Messages.text(after == null ? "step.guide-left" : "step.guide-begun");
        }
        if (!before.device().equals(after.device()) && before.measured() == after.measured()) {
            return Messages.text("step.guide-named");
        }
        return Messages.text(before.measured() == after.measured() ? "step.guide-course" : "step.guide-measured");
    }
}
