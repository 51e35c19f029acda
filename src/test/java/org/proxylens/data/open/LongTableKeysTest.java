package org.proxylens.data.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.proxylens.data.open.DatasetFolder.latencies;
import static org.proxylens.data.open.DatasetFolder.problems;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.join.OpenOptions;
import org.proxylens.data.raw.RawUnit;
import org.proxylens.data.table.ImportSpec;

/** Rows of one architecture on one device that differ in a runtime or a task are no repeats. */
class LongTableKeysTest extends FolderTest {
    private static final String[] RUNTIMES = {
        "arch_id,device,framework,task,vendor,latency_ms",
        "1,phone,tflite,cifar10,acme,1",
        "1,phone,tflite,cifar100,acme,2",
        "1,phone,onnx,cifar10,acme,3",
        "1,phone,onnx,cifar100,acme,4",
        "2,phone,tflite,cifar10,acme,5",
        "2,phone,tflite,cifar100,acme,6",
        "2,phone,onnx,cifar10,acme,7",
        "2,phone,onnx,cifar100,acme,8"
    };

    private Dataset open(ImportSpec spec, String name) {
        return open(OpenOptions.DEFAULT.importedBy(spec), name);
    }

    private static ImportSpec where(String column, String... texts) {
        return new ImportSpec(
                List.of(),
                null,
                false,
                List.of(),
                List.of(),
                RawUnit.MILLISECONDS,
                List.of(),
                Map.of(column, List.of(texts)));
    }

    @Test
    void findsTheCombinationByContent() {
        Dataset dataset = folder.with("long.csv", RUNTIMES).open("long.csv");

        assertThat(dataset.deviceNames())
                .containsExactly(
                        "phone_tflite_cifar10", "phone_tflite_cifar100", "phone_onnx_cifar10", "phone_onnx_cifar100");
        assertThat(latencies(dataset, "phone_onnx_cifar10")).containsExactly(3, 7);
        assertThat(dataset.devices().get(1).repeats()).isNull();
        assertThat(dataset.devices().get(1).attributes())
                .containsExactly(
                        entry("device", "phone"),
                        entry("framework", "tflite"),
                        entry("task", "cifar100"),
                        entry("vendor", "acme"));
        assertThat(problems(dataset, "device-combination").get(0).what())
                .isEqualTo("A device is a combination of device, framework, task: 4 of them.");
    }

    @Test
    void takesTheRowsAskedFor() {
        folder.with("long.csv", RUNTIMES);
        Dataset dataset = open(where("task", "cifar100"), "long.csv");

        assertThat(dataset.deviceNames()).containsExactly("phone_tflite", "phone_onnx");
        assertThat(latencies(dataset, "phone_onnx")).containsExactly(4, 8);
        assertThat(open(where("task", "cifar100", "cifar10"), "long.csv").devices())
                .hasSize(4);
        assertThatThrownBy(() -> open(where("task", "svhn"), "long.csv"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("svhn");
    }

    @Test
    void obeysColumnsSaidByHandAndTellsWhatDiffers() {
        folder.with("long.csv", RUNTIMES);
        Dataset dataset = open(
                new ImportSpec(
                        List.of(),
                        "arch_id",
                        false,
                        List.of("device", "framework"),
                        List.of("latency_ms"),
                        RawUnit.MILLISECONDS,
                        List.of(),
                        Map.of()),
                "long.csv");

        assertThat(dataset.deviceNames()).containsExactly("phone_tflite", "phone_onnx");
        assertThat(latencies(dataset, "phone_tflite")).containsExactly(1.5, 5.5);
        assertThat(problems(dataset, "repeats-differ").get(0).what()).contains("task (cifar10, cifar100)");
    }

    @Test
    void columnsThatNameTheDeviceAreEnoughToSay() {
        folder.with("long.csv", RUNTIMES);
        Dataset dataset = open(
                new ImportSpec(List.of(), null, false, List.of("device", "task"), List.of(), null, List.of(), Map.of()),
                "long.csv");

        assertThat(dataset.deviceNames()).containsExactly("phone_cifar10", "phone_cifar100");
        assertThat(problems(dataset, "repeats-differ")).singleElement().satisfies(problem -> assertThat(problem.what())
                .contains("framework (tflite, onnx)"));
    }

    @Test
    void aColumnThatChoosesRowsIsNotToldAsUnread() {
        folder.with("long.csv", RUNTIMES);

        assertThat(problems(open(where("task", "cifar100"), "long.csv"), "ignored-column"))
                .noneMatch(problem -> problem.what().contains("task"));
        assertThatThrownBy(() -> open(where("task", "svhn"), "long.csv")).hasMessageContaining("(task=svhn)");
    }

    @Test
    void aFewWholeNumbersThatDifferAmongRepeatsAreTold() {
        Dataset bits = folder.with(
                        "bits.csv", "arch_id,device,bits,latency_ms", "1,a,8,1", "1,a,16,2", "2,a,8,3", "2,a,16,4")
                .open("bits.csv");
        Dataset runs = folder.with("runs.csv", "arch_id,device,run,latency_ms", "1,a,1,1", "1,a,2,2", "2,a,1,3")
                .open("runs.csv");

        assertThat(bits.deviceNames()).containsExactly("a");
        assertThat(problems(bits, "repeats-differ").get(0).what()).contains("bits (8, 16)");
        assertThat(problems(runs, "repeats-differ")).isEmpty();
    }

    @Test
    void takesARuntimeForADeviceWhereTheFileNamesThePhone() {
        Dataset dataset = folder.with(
                        "latency/phone.csv",
                        "arch_id,runtime,batch,latency_ms",
                        "1,a,1,1",
                        "1,b,1,2",
                        "1,a,8,3",
                        "1,b,8,4")
                .with("latency/other.csv", "arch_id,latency_ms", "1,9")
                .open();

        assertThat(dataset.deviceNames()).containsExactly("other", "phone_a_1", "phone_b_1", "phone_a_8", "phone_b_8");
    }

    @Test
    void leavesRepeatsWhatTheyAre() {
        Dataset dataset = folder.with(
                        "long.csv",
                        "arch_id,device,date,latency_ms",
                        "1,phone,monday,1",
                        "1,phone,tuesday,2",
                        "2,phone,monday,3",
                        "2,phone,tuesday,4")
                .open("long.csv");

        assertThat(dataset.deviceNames()).containsExactly("phone");
        assertThat(latencies(dataset, "phone")).containsExactly(1.5, 3.5);
        assertThat(problems(dataset, "repeats-differ")).hasSize(1);
    }
}
