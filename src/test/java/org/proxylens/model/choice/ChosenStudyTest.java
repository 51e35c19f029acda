package org.proxylens.model.choice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.proxylens.proxy.study.StudyOptions;

class ChosenStudyTest {
    private final Choices choices = Choices.NONE
            .with(edit -> edit.proxy = "phone")
            .with(edit -> edit.target = "board")
            .with(edit -> edit.threshold = 0.8)
            .with(edit -> edit.accuracy = "cifar10");

    @Test
    void oneTargetIsStudiedFromTheChosenProxy() {
        StudyOptions options = choices.study("board");
        assertThat(options.targets()).containsExactly("board");
        assertThat(options.proxy()).isEqualTo("phone");
        assertThat(options.threshold()).isEqualTo(0.8);
        assertThat(options.accuracy()).isEqualTo("cifar10");
    }

    @Test
    void allTargetsAndADeviceThatIsItsOwnProxyLeaveTheProxyToTheStudy() {
        assertThat(choices.study(null).targets()).isNull();
        assertThat(choices.study(null).proxy()).isNull();
        assertThat(choices.with(edit -> edit.target = "phone").study("phone").proxy())
                .isNull();
    }
}
