package org.proxylens.model.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.proxylens.data.raw.RawUnit;
import org.proxylens.data.read.csv.CsvPreview;
import org.proxylens.data.table.ImportSpec;
import org.proxylens.model.choice.ImportDraft.Use;

class ImportDraftTest {
    private static final CsvPreview LONG = new CsvPreview(
            List.of("net", "hw", "seconds", "acc_top1", "note"),
            List.of(List.of("a|b", "phone", "0.01", "93.1", "x"), List.of("b|a", "phone", "0.02", "92.0", "y")));

    @Test
    void guessesWhatNamesAndValuesTell() {
        assertThat(ImportDraft.guess(LONG).uses())
                .containsExactly(Use.ARCH, Use.DEVICE, Use.LATENCY, Use.ACCURACY, Use.UNUSED);
        CsvPreview wide = new CsvPreview(
                List.of("index", "phone", "board"), List.of(List.of("0", "1.5", "2"), List.of("1", "2.5", "")));
        assertThat(ImportDraft.guess(wide).uses()).containsExactly(Use.ARCH_ID, Use.LATENCY, Use.LATENCY);
        CsvPreview remarked = new CsvPreview(
                List.of("net", "phone", "board", "remark"),
                List.of(List.of("x", "1.5", "2", "ok"), List.of("y", "2.5", "3", "ok")));
        assertThat(ImportDraft.guess(remarked).uses())
                .containsExactly(Use.ARCH_ID, Use.LATENCY, Use.LATENCY, Use.UNUSED);
    }

    @Test
    void aDescriptionComesBackAsADraftAndADraftAsADescription() {
        ImportDraft draft = ImportDraft.guess(LONG).with(RawUnit.SECONDS);
        ImportSpec spec = draft.spec();
        assertThat(spec.architectureColumn()).isEqualTo("net");
        assertThat(spec.architectureIsCell()).isTrue();
        assertThat(spec.deviceColumns()).containsExactly("hw");
        assertThat(spec.latencyColumns()).containsExactly("seconds");
        assertThat(spec.accuracyColumns()).containsExactly("acc_top1");
        assertThat(ImportDraft.of(spec)).isEqualTo(draft);
    }

    @Test
    void saysWhatIsWrong() {
        ImportDraft draft = ImportDraft.guess(LONG);
        assertThat(draft.complaint()).isEmpty();
        assertThat(draft.with(4, Use.ARCH_ID).complaint()).contains("import.two-architectures");
        assertThat(draft.with(4, Use.DEVICE).complaint()).isEmpty();
        assertThat(draft.with(3, Use.LATENCY).complaint()).contains("import.long-one-latency");
        assertThat(draft.with(1, Use.UNUSED)
                        .with(2, Use.UNUSED)
                        .with(3, Use.UNUSED)
                        .complaint())
                .contains("import.nothing");
    }
}
