package org.proxylens.data.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;

/** The forms that studies have had, and how one becomes the next. */
final class StudyForms {
    /** From form 1 to 2 is the first step, and so on. */
    private static final List<UnaryOperator<ObjectNode>> STEPS = List.of(StudyForms::named, StudyForms::labelled);

    /** The form that is written. */
    static final int PRESENT = STEPS.size() + 1;

    private StudyForms() {}

    /** A study of some form in the present one. */
    static ObjectNode brought(ObjectNode study, int version) {
        ObjectNode form = study;
        for (UnaryOperator<ObjectNode> step : STEPS.subList(version - 1, STEPS.size())) {
            form = step.apply(form);
        }
        return form;
    }

    /** Form 1 had each source as its path alone, without the hash of its content. */
    private static ObjectNode named(ObjectNode study) {
        var sources = study.putArray("sources_2");
        study.path("sources")
                .forEach(path -> sources.addObject().put("path", path.asText()).put("hash", ""));
        study.set("sources", study.remove("sources_2"));
        return study;
    }

    /** Form 2 had names and groups of devices beside the choices. */
    private static ObjectNode labelled(ObjectNode study) {
        JsonNode names = study.remove("aliases");
        JsonNode groups = study.remove("groups");
        if (names instanceof ObjectNode && !names.isEmpty()) {
            labels(study).set("names", names);
        }
        if (groups instanceof ObjectNode && !groups.isEmpty()) {
            ObjectNode attributes = labels(study).putObject("attributes");
            groups.properties()
                    .forEach(group -> attributes.putObject(group.getKey()).set("group", group.getValue()));
        }
        return study;
    }

    private static ObjectNode labels(ObjectNode study) {
        return study.withObjectProperty("choices").withObjectProperty("labels");
    }
}
