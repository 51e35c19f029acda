package org.proxylens.controller.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TroubleTest {
    private final List<String> shown = new ArrayList<>();

    @Test
    void anErrorHasAShortCodeThatNamesItsKindAndPlace() {
        Trouble trouble = new Trouble(Runnable::run, (code, details) -> shown.add(code + " " + details));

        trouble.uncaughtException(Thread.currentThread(), new IllegalStateException("one"));
        trouble.show(new RuntimeException(new IllegalStateException("two")));

        assertThat(shown).hasSize(2);
        assertThat(shown.get(0)).matches("(?s)[0-9A-V]{5} .*IllegalStateException: one.*");
        assertThat(Trouble.code(new IllegalStateException("a")))
                .isEqualTo(Trouble.code(new IllegalStateException("b")))
                .isNotEqualTo(Trouble.code(new IllegalArgumentException("a")));
    }

    @Test
    void theDetailsNameWhatWasSuppressedAndNoPlaceWhereThereIsNone() {
        IllegalStateException foreign = new IllegalStateException("foreign");
        foreign.setStackTrace(new StackTraceElement[0]);
        foreign.addSuppressed(new IllegalArgumentException("own"));

        new Trouble(Runnable::run, (code, details) -> shown.add(details)).show(foreign);

        assertThat(shown.get(0).lines())
                .containsExactly(
                        "java.lang.IllegalStateException: foreign",
                        "besides: java.lang.IllegalArgumentException: own · " + TroubleTest.class.getName()
                                + ".theDetailsNameWhatWasSuppressedAndNoPlaceWhereThereIsNone");
    }

    @Test
    void whileOneIsShownNoOtherComes() {
        List<Trouble> self = new ArrayList<>();
        Trouble trouble = new Trouble(Runnable::run, (code, details) -> {
            shown.add(code);
            self.get(0).show(new IllegalStateException("again"));
        });
        self.add(trouble);

        trouble.show(new IllegalStateException("first"));

        assertThat(shown).hasSize(1);
    }
}
