package org.proxylens.controller.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.proxylens.analysis.study.Study;
import org.proxylens.analysis.study.StudyJson;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.choice.WindowLayout;

/**
 * What makes a study another one. What is saved names its sources from where it lies, and with their hashes: these are
 * left out.
 *
 * @param rest the study without its sources, choices and layout
 */
record Essence(Study rest, Choices choices, WindowLayout layout) {
    private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

    Essence {
        rest = rest.withSources(List.of()).with(NOTHING, NOTHING);
    }

    /** That of a study as it was read; what older programs did not know is as usual. */
    static Essence of(Study study) {
        return new Essence(
                study,
                StudyJson.value(study.choices(), Choices.NONE, Choices.class),
                StudyJson.value(study.layout(), WindowLayout.FIRST, WindowLayout.class));
    }
}
