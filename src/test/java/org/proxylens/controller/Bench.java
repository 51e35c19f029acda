package org.proxylens.controller;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.proxylens.controller.guide.MeasuringHere;
import org.proxylens.measure.FakeMachine;
import org.proxylens.model.job.Jobs;

/** A workshop that does everything at once, on the calling thread, and small datasets to open in it. */
final class Bench {
    /** {@code a} and {@code b} rank alike, {@code c} the other way round; the last architecture lacks on {@code c}. */
    static final String WIDE = """
            arch_id,a,b,c
            1,1,10,4
            2,2,20,3
            3,3,30,2
            4,4,40,1
            5,5,50,-1
            """;

    private Bench() {}

    static Workshop workshop(Path settings) {
        return workshop(settings, new FakeMachine(id -> 1 + Math.floorMod(id.hashCode(), 97), time -> 1));
    }

    /** The same with a machine that measures. */
    static Workshop workshop(Path settings, FakeMachine machine) {
        return workshop(settings, machine, Runnable::run);
    }

    /** The same with jobs that are done when the test does them. */
    static Workshop workshop(Path settings, Executor worker) {
        return workshop(settings, new FakeMachine(id -> 1, time -> 1), worker);
    }

    private static Workshop workshop(Path settings, FakeMachine machine, Executor worker) {
        return new Workshop(new Workshop.Surroundings(
                worker, Runnable::run, Bench::atOnce, settings, new MeasuringHere(() -> machine, machine)));
    }

    // nothing takes long enough to be shown
    static void atOnce(java.time.Duration time, Runnable then) {
        if (time.compareTo(Jobs.SHOWN_AFTER) < 0) {
            then.run();
        }
    }

    /** Writes a wide CSV. */
    static Path wide(Path folder, String name, String csv) {
        try {
            return Files.writeString(folder.resolve(name), csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder of the wide CSV's devices with accuracies that grow with the id. */
    static Path folder(Path parent) {
        try {
            Path folder = Files.createDirectories(parent.resolve("with accuracy"));
            Path latency = Files.createDirectories(folder.resolve("latency"));
            Files.writeString(latency.resolve("a.csv"), "arch_id,latency_ms\n1,1\n2,2\n3,3\n4,4\n5,5\n");
            Files.writeString(latency.resolve("b.csv"), "arch_id,latency_ms\n1,10\n2,20\n3,30\n4,40\n5,50\n");
            Files.writeString(latency.resolve("c.csv"), "arch_id,latency_ms\n1,5\n2,4\n3,3\n4,2\n5,1\n");
            Files.writeString(
                    folder.resolve("architectures.csv"),
                    "arch_id,top1,top5\n1,60,80\n2,70,85\n3,75,88\n4,78,90\n5,80,91\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
