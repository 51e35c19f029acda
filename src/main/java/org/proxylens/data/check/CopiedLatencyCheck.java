package org.proxylens.data.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.proxylens.data.CopiedLatencies;
import org.proxylens.data.DataRepair;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Problem;
import org.proxylens.data.Severity;

/** Latencies measured on one architecture and copied to others, see {@link CopiedLatencies}. */
final class CopiedLatencyCheck implements Check {
    @Override
    public List<Problem> check(CheckInput input) {
        Dataset dataset = input.dataset();
        CopiedLatencies copied = new CopiedLatencies(dataset.architectures());
        List<Problem> problems = new ArrayList<>();
        List<Device> devices = input.timed();
        List<BitSet> found = devices.parallelStream().map(copied::of).toList();
        for (int at = 0; at < devices.size(); at++) {
            Device device = devices.get(at);
            BitSet rows = found.get(at);
            if (!rows.isEmpty()) {
                List<String> ids =
                        rows.stream().mapToObj(dataset.architectures()::id).toList();
                problems.add(Problem.of(Severity.WARNING, DataRepair.KeepMeasured.KIND, ids.size(), device.valid())
                        .worded(device.copied().isEmpty() ? "isomorphic" : "told")
                        .on(device.name())
                        .counted(ids.size(), ids)
                        .repairedBy(new DataRepair.KeepMeasured(device.name())));
            }
        }
        return problems;
    }
}
