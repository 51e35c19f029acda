package org.proxylens.analysis.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.measured.KitFolder;
import org.proxylens.measure.Candidate;
import org.proxylens.measure.SetUp;
import org.proxylens.space.network.NetworkShape;
import org.proxylens.space.network.OnnxModel;

/** Networks to be measured on a device that does not run this program. */
public final class Kit {
    private Kit() {}

    /**
     * Writes networks with what is needed to measure them.
     *
     * @param rows of the table, in the order in which they should be measured
     * @param shape what is free in the networks
     * @throws org.proxylens.data.DataException where a row has no arch string of a space whose networks are known
     * @throws IOException where the folder cannot be written, or is in use
     */
    public static void write(Path folder, ArchitectureTable table, int[] rows, NetworkShape shape) throws IOException {
        SetUp setUp = new SetUp(1, shape.batch(), SetUp.Optimisation.ALL, SetUp.CPU);
        MeasuringQuestion question = MeasuringQuestion.of("", table, rows, setUp, shape);
        List<Candidate> candidates = question.candidates();
        List<KitFolder.Entry> entries = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            entries.add(new KitFolder.Entry(
                    candidates.get(i).archId(),
                    candidates.get(i).network().name(),
                    KitFolder.Entry.file(i),
                    candidates.get(i).network().inputShape()));
        }
        String kit = UUID.nameUUIDFromBytes((entries + " " + shape).getBytes(StandardCharsets.UTF_8))
                .toString();
        String sentinel = Candidate.sentinel(candidates).archId();
        KitFolder.write(
                folder,
                new KitFolder.Manifest(kit, shape.batch(), question.ofNetworks(), sentinel, entries),
                i -> OnnxModel.of(candidates.get(i).network()));
    }
}
