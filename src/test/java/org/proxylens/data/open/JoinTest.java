package org.proxylens.data.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.proxylens.data.open.DatasetFolder.latencies;
import static org.proxylens.data.open.DatasetFolder.problems;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.JoinBy;
import org.proxylens.data.JoinEvidence;
import org.proxylens.data.Source;
import org.proxylens.data.join.OpenOptions;

/** Several sources make one dataset; what does not fit is refused. */
class JoinTest extends FolderTest {
    private static final String CONV_THEN_SKIP = "|nor_conv_3x3~0|+|none~0|none~1|+|none~0|skip_connect~1|none~2|";
    private static final String CONV = "|none~0|+|none~0|none~1|+|nor_conv_3x3~0|none~1|none~2|";
    private static final String SKIP = "|none~0|+|none~0|none~1|+|skip_connect~0|none~1|none~2|";
    private static final String POOL = "|none~0|+|none~0|none~1|+|avg_pool_3x3~0|none~1|none~2|";

    private Dataset open(String... names) {
        return open(OpenOptions.DEFAULT, names);
    }

    @Test
    void joinsAccuraciesOfMoreArchitecturesByArchId() {
        folder.with("measured/latency/d.csv", "arch_id,latency_ms", "7,1", "3,2")
                .with("architectures.csv", "arch_id,arch,acc", "1,a,10", "3,b,30", "5,c,50", "7,d,70");
        Dataset dataset = open("measured", "architectures.csv");

        assertThat(dataset.name()).isEqualTo("measured");
        assertThat(dataset.architectures().ids()).containsExactly("3", "7");
        assertThat(dataset.architectures().accuracies().get(0).percent()).containsExactly(30, 70);
        Source joined = dataset.sources().get(1);
        JoinEvidence evidence = Objects.requireNonNull(joined.evidence());
        assertThat(joined.role()).contains("2 of 4 rows match");
        assertThat(evidence.by()).isEqualTo(JoinBy.ARCH_ID);
        assertThat(evidence.matched()).isEqualTo(2);
        assertThat(evidence.firstRows().get(0)).isEqualTo(new JoinEvidence.Pair("3 b", "3"));
    }

    @Test
    void aJoinByCellNamesTheFileThatHasNoCells() {
        folder.with("d.csv", "arch_id,phone", "1,1", "2,2").with("list.csv", "arch_id,arch,acc", "x,a,10", "y,b,30");
        OpenOptions options = OpenOptions.DEFAULT.joinedBy(JoinBy.ARCH);

        assertThatThrownBy(() -> open(options, "d.csv", "list.csv"))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("d.csv: its arch strings are not known");
        assertThatThrownBy(() -> open(options, "list.csv", "d.csv"))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("d.csv: its arch strings are not known");
    }

    @Test
    void takesNumbersOfANamedListForAccuracies() {
        folder.with("latency/d.csv", "arch_id,latency_ms", "1,1").with("results.csv", "arch_id,cifar", "1,90");
        OpenOptions options = OpenOptions.DEFAULT.withArchitectures(List.of(folder.path("results.csv")));

        assertThat(open(options, "latency", "results.csv").architectures().accuracy("cifar"))
                .isPresent();
    }

    @Test
    void addsOneMoreDevice() {
        folder.with("old/latency/a.csv", "arch_id,latency_ms", "1,1", "2,2")
                .with("new.csv", "arch_id,latency_ms", "2,5", "9,6");
        Dataset dataset = open("old", "new.csv");

        assertThat(dataset.deviceNames()).containsExactly("a", "new");
        assertThat(latencies(dataset, "new")).containsExactly(Double.NaN, 5, 6);
    }

    @Test
    void joinsByArchStringWhereAFileHasNoIds() {
        folder.with("latency/d.csv", "arch_id,latency_ms", "1,1", "2,2")
                .with("architectures.csv", "arch_id,arch", "1," + CONV, "2," + SKIP)
                .with("accuracy.csv", "arch,top1_accuracy", SKIP + ",80", POOL + ",70", CONV + ",90");
        Dataset dataset = open(".", "accuracy.csv");

        assertThat(dataset.architectures().accuracies().get(0).percent()).containsExactly(90, 80);
        assertThat(dataset.sources())
                .anySatisfy(source -> assertThat(source.role()).contains("by arch string (2 of 3"));
    }

    @Test
    void joinsUpToIsomorphismWhereAsked() {
        folder.with("d.csv", "arch_id,arch,d", "1," + CONV_THEN_SKIP + ",1", "2," + SKIP + ",2")
                .with("accuracy.csv", "arch,acc", CONV + ",90", SKIP + ",80");

        assertThat(open("d.csv", "accuracy.csv")
                        .architectures()
                        .accuracies()
                        .get(0)
                        .percent())
                .containsExactly(Double.NaN, 80);
        assertThat(open(OpenOptions.DEFAULT.joinedBy(JoinBy.ARCH_ISOMORPHIC), "d.csv", "accuracy.csv")
                        .architectures()
                        .accuracies()
                        .get(0)
                        .percent())
                .containsExactly(90, 80);
    }

    @Test
    void translatesOtherIdsByArchString() {
        folder.with("one/latency/a.csv", "arch_id,latency_ms", "1,1", "2,2")
                .with("one/architectures.csv", "arch_id,arch", "1," + CONV, "2," + SKIP)
                .with("two/latency/b.csv", "arch_id,latency_ms", "1,20", "2,10", "3,30")
                .with(
                        "two/architectures.csv",
                        "arch_id,arch,acc",
                        "1," + SKIP + ",80",
                        "2," + CONV + ",90",
                        "3," + POOL + ",70");
        Dataset dataset = open(OpenOptions.DEFAULT.joinedBy(JoinBy.ARCH), "one", "two");

        assertThat(latencies(dataset, "b")).containsExactly(10, 20);
        assertThat(dataset.architectures().accuracies().get(0).percent()).containsExactly(90, 80);
        assertThat(problems(dataset, "unmatched-architecture"))
                .singleElement()
                .extracting("count")
                .isEqualTo(1L);
        assertThatThrownBy(() -> open("one", "two"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("join by arch string instead");
    }

    @Test
    void joinsListsByPositionOnlyWhereTheLengthFits() {
        folder.withBytes("a.pickle", pickledList("1.5", "2.5", "3.5"))
                .with("architectures.csv", "arch_id,acc", "30,1", "10,2", "20,3")
                .with("short/architectures.csv", "arch_id,acc", "30,1", "10,2");
        Dataset dataset = open("a.pickle", "architectures.csv");

        assertThat(dataset.architectures().ids()).containsExactly("10", "20", "30");
        assertThat(latencies(dataset, "a")).containsExactly(2.5, 3.5, 1.5);
        JoinEvidence evidence = Objects.requireNonNull(dataset.sources().get(0).evidence());
        assertThat(evidence.by()).isEqualTo(JoinBy.POSITION);
        assertThat(evidence.firstRows().get(0)).isEqualTo(new JoinEvidence.Pair("row 1: 1.5", "30"));
        assertThatThrownBy(() -> open("a.pickle", "short/architectures.csv"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("3 values without names fit no list of architectures here");
    }

    @Test
    void refusesListsOfTwoLengths() {
        folder.withBytes("a.pickle", pickledList("1.5", "2.5", "3.5")).withBytes("b.pickle", pickledList("1.5", "2.5"));

        assertThatThrownBy(folder::open)
                .isInstanceOf(DataException.class)
                .hasMessageContaining("must be of one length");
    }

    @Test
    void namesListsByPositionWhereNothingElseIsKnown() {
        folder.withBytes("a.pickle", pickledList("1.5", "2.5"));
        Dataset dataset = folder.open("a.pickle");

        assertThat(dataset.architectures().ids()).containsExactly("0", "1");
        assertThat(problems(dataset, "named-by-position")).hasSize(1);
    }

    @Test
    void refusesIdsAndArchStringsThatNothingLinks() {
        folder.with("d.csv", "arch_id,d", "1,1").with("accuracy.csv", "arch,acc", CONV + ",90");

        assertThatThrownBy(() -> open("d.csv", "accuracy.csv"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no file has both");
    }

    /** A pickle of protocol 0: a list of floats. */
    private static byte[] pickledList(String... numbers) {
        StringBuilder pickle = new StringBuilder("(lp0\n");
        for (String number : numbers) {
            pickle.append('F').append(number).append("\na");
        }
        return pickle.append('.').toString().getBytes(StandardCharsets.US_ASCII);
    }
}
