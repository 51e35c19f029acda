package org.proxylens.controller.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.proxylens.model.choice.Choices;
import org.proxylens.proxy.study.StudyOptions;

class StudyControllerTest {
    private final Choices choices = Choices.NONE
            .with(edit -> edit.proxy = "phone")
            .with(edit -> edit.target = "board")
            .with(edit -> edit.threshold = 0.8)
            .with(edit -> edit.accuracy = "cifar10");

    @Test
    void oneTargetIsStudiedFromTheChosenProxy() {
        StudyOptions options = StudyController.options(choices, "board");
        assertThat(options.targets()).containsExactly("board");
        assertThat(options.proxy()).isEqualTo("phone");
        assertThat(options.threshold()).isEqualTo(0.8);
        assertThat(options.accuracy()).isEqualTo("cifar10");
    }

    @Test
    void allTargetsAndADeviceThatIsItsOwnProxyLeaveTheProxyToTheStudy() {
        assertThat(StudyController.options(choices, null).targets()).isNull();
        assertThat(StudyController.options(choices, null).proxy()).isNull();
        assertThat(StudyController.options(choices.with(edit -> edit.target = "phone"), "phone")
                        .proxy())
                .isNull();
    }
}
