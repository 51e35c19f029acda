package org.proxylens.rank;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The published measurements beside the project, read plainly; tests skip where they are absent. */
public final class ReferenceData {
    private static final Path ROOT = Path.of("../shared/reference");
    private static final int CELLS = 15_625;
    private static final int MOST_DIGITS = 17;

    private ReferenceData() {}

    /** Devices of one set by rising name, on rows 0 … rows − 1; -1 and holes are NaN. */
    public record Latencies(List<String> names, List<double[]> columns) {
        public double[] column(String name) {
            return columns.get(names.indexOf(name));
        }
    }

    public static JsonNode expected(String file) {
        try {
            return new ObjectMapper()
                    .readTree(existing(ROOT.resolve("expected").resolve(file)).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Latencies latencies(String set) {
        return latencies(set, Double::parseDouble);
    }

    /**
     * The same as the reader read them that the expected figures were computed with: it gathers up to 17 digits in a
     * double and divides by a power of ten, which is off by a last bit now and then. Only eyeriss, whose values differ
     * in their last bits alone, ranks otherwise for it.
     */
    public static Latencies latenciesLooselyRead(String set) {
        return latencies(set, ReferenceData::looselyRead);
    }

    /** One number as that reader reads it. */
    private static double looselyRead(String text) {
        String[] parts = text.split("\\.");
        if (parts.length < 2 || text.indexOf('e') >= 0 || text.startsWith("-")) {
            return Double.parseDouble(text);
        }
        double number = 0;
        int decimals = Math.min(parts[1].length(), MOST_DIGITS - parts[0].length());
        for (char digit : (parts[0] + parts[1].substring(0, decimals)).toCharArray()) {
            number = number * 10 + (digit - '0');
        }
        return number / Double.parseDouble("1e" + decimals);
    }

    private static Latencies latencies(String set, ToDoubleFunction<String> reader) {
        Path folder = existing(ROOT.resolve(set).resolve("latency"));
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = new ArrayList<>();
            List<double[]> columns = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                names.add(file.getFileName().toString().replace(".csv", ""));
                columns.add(column(file, 1, set.equals("fbnet") ? 5000 : CELLS, reader));
            }
            return new Latencies(names, columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The accuracies of all cells, by arch_id: {@code acc_cifar10}, {@code acc_cifar100}, {@code acc_imagenet16_120}. */
    public static double[] accuracy(String name) {
        int field =
                2 + List.of("acc_cifar10", "acc_cifar100", "acc_imagenet16_120").indexOf(name);
        return column(existing(ROOT.resolve("nasbench201/architectures.csv")), field, CELLS, Double::parseDouble);
    }

    private static Path existing(Path path) {
        assumeTrue(Files.exists(path), "the reference data is not beside the project: " + path);
        return path;
    }

    private static double[] column(Path file, int field, int rows, ToDoubleFunction<String> reader) {
        double[] column = new double[rows];
        Arrays.fill(column, Double.NaN);
        try (Stream<String> lines = Files.lines(file)) {
            lines.skip(1).map(line -> line.split(",")).forEach(fields -> {
                double value = reader.applyAsDouble(fields[field]);
                column[Integer.parseInt(fields[0])] = value > 0 ? value : Double.NaN;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return column;
    }
}
