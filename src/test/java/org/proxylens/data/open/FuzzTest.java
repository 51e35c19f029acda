package org.proxylens.data.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.proxylens.data.DataException;
import org.proxylens.data.Progress;
import org.proxylens.data.join.Alternatives;
import org.proxylens.data.join.DatasetAssembly;
import org.proxylens.data.join.OpenOptions;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.raw.ReadFile;
import org.proxylens.data.source.ReadLimits;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.table.ByHand;

/**
 * Damaged files end in the reader's own refusal or in a dataset, never in another exception; and what one input makes the
 * reader allocate, which bounds its work, stays within a limit. {@code -Dfuzz.inputs} says how many inputs, {@code
 * -Dfuzz.seed} where the sequence begins; {@code mvn -Pfuzz test} runs a hundred thousand.
 */
class FuzzTest {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 2_000);
    private static final long FIRST_SEED = Long.getLong("fuzz.seed", 1L);
    private static final ReadLimits LIMITS = new ReadLimits(64L << 20, 64);
    private static final long MOST_ALLOCATED = 400L << 20;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void damagedFilesEndInOneClearLine() {
        List<FuzzSeeds.Seed> seeds = FuzzSeeds.all();
        List<String> failures = new ArrayList<>();
        int opened = 0;
        for (int input = 0; input < INPUTS && failures.size() < 20; input++) {
            long random = FIRST_SEED + input;
            FuzzSeeds.Seed seed = seeds.get(input % seeds.size());
            FuzzSeeds.Seed other = seeds.get(new Random(random).nextInt(seeds.size()));
            byte[] content = new Mutator(random).mutate(seed.content(), other.content());
            long before = threads.getCurrentThreadAllocatedBytes();
            try {
                open(seed.name(), content);
                opened++;
            } catch (DataException e) {
                if (e.getMessage() == null
                        || e.getMessage().isBlank()
                        || e.getMessage().contains("\n")) {
                    failures.add(seed.name() + " " + random + ": not one line: " + e.getMessage());
                }
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                failures.add(seed.name() + " " + random + ": " + e + " at " + e.getStackTrace()[0]);
            }
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            if (allocated > MOST_ALLOCATED) {
                failures.add(seed.name() + " " + random + ": allocated " + (allocated >> 20) + " MB");
            }
        }
        assertThat(failures).isEmpty();
        assertThat(opened).as("inputs that were only scratched still open").isPositive();
    }

    private static void open(String name, byte[] content) {
        SourceFile file = SourceFile.of(name, SourceFile.Place.ANYWHERE, content);
        List<RawContent> contents =
                new Readers(new ByHand(null), LIMITS).of(file).read(file, Progress.NONE);
        List<ReadFile> files = Alternatives.choose(List.of(new ReadFile(file, 0, contents)), new ArrayList<>());
        new DatasetAssembly(files, Map.of(), List.of()).assemble("fuzz", OpenOptions.DEFAULT);
    }
}
