package org.proxylens.data.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proxylens.data.open.DatasetFolder.latencies;
import static org.proxylens.data.open.DatasetFolder.problems;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxylens.data.DataRepair;
import org.proxylens.data.Dataset;
import org.proxylens.data.check.Repairs;

/** A column that names the architecture measured in place of the row's own. */
class RepresentativesTest {
    @TempDir
    Path temp;

    @Test
    void tellsOfCopiesAndKeepsTheOneMeasured() {
        Dataset dataset = new DatasetFolder(temp)
                .with(
                        "wide.csv",
                        "arch_id,representative,phone_ms,board_ms",
                        "1,3,5,7",
                        "2,2,6,8",
                        "3,3,5,9",
                        "4,3,5,10")
                .open("wide.csv");

        assertThat(dataset.deviceNames()).containsExactly("phone", "board");
        assertThat(problems(dataset, "copied-latency")).hasSize(1).allSatisfy(problem -> {
            assertThat(problem.device()).isEqualTo("phone");
            assertThat(problem.archIds()).containsExactly("1", "4");
        });
        Dataset repaired =
                Repairs.NONE.with(new DataRepair.KeepMeasured("phone")).apply(dataset);
        assertThat(latencies(repaired, "phone")).containsExactly(Double.NaN, 6, 5, Double.NaN);
        assertThat(problems(repaired, "copied-latency")).isEmpty();
    }

    @Test
    void worksForEachDeviceOfALongTable() {
        Dataset dataset = new DatasetFolder(temp)
                .with("long.csv", "arch_id,device,canonical_id,latency_ms", "1,a,1,5", "2,a,1,5", "1,b,1,7", "2,b,1,7")
                .open("long.csv");
        assertThat(problems(dataset, "copied-latency")).hasSize(2);
    }
}
