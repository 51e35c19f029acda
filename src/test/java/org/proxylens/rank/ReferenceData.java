package org.proxylens.rank;

import static org.junit.jupiter.params.provider.Arguments.arguments;

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
import org.junit.jupiter.params.provider.Arguments;

/**
 * Sets with figures that other programs computed, read plainly: a small one of our own making, which every clone has, and
 * the published measurements where they lie beside the project. Both have the same folders.
 */
public final class ReferenceData {
    /** Made by {@code make.py} in it. */
    public static final Path OWN = Path.of("src/test/resources/reference");

    public static final Path PUBLISHED = Path.of("../shared/reference");

    private static final int MOST_DIGITS = 17;

    private ReferenceData() {}

    /** Devices of one set by rising name, on rows 0 … rows − 1; -1 and holes are NaN. */
    public record Latencies(List<String> names, List<double[]> columns) {
        public double[] column(String name) {
            return columns.get(names.indexOf(name));
        }
    }

    /** Our own set, and the published ones where they are. */
    public static Stream<Path> roots() {
        return Stream.of(OWN, PUBLISHED).filter(Files::isDirectory);
    }

    /** Each root with each of its sets. */
    public static Stream<Arguments> sets() {
        return roots().flatMap(
                        root -> Stream.of("oneproxy", "nasbench201", "fbnet").map(set -> arguments(root, set)));
    }

    /** Each root with each of its sets that has accuracies. */
    public static Stream<Arguments> setsOfCells() {
        return sets().filter(set -> !set.get()[1].equals("fbnet"));
    }

    public static JsonNode expected(Path root, String file) {
        try {
            return new ObjectMapper()
                    .readTree(root.resolve("expected").resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Latencies latencies(Path root, String set) {
        return latencies(root, set, Double::parseDouble);
    }

    /**
     * The same as the reader read them that the published figures were computed with: it gathers up to 17 digits in a
     * double and divides by a power of ten, which is off by a last bit now and then. Only eyeriss, whose values differ
     * in their last bits alone, ranks otherwise for it.
     */
    public static Latencies latenciesLooselyRead(Path root, String set) {
        return latencies(root, set, ReferenceData::looselyRead);
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

    private static Latencies latencies(Path root, String set, ToDoubleFunction<String> reader) {
        int rows = rows(root, set.equals("oneproxy") ? "nasbench201" : set);
        try (Stream<Path> files = Files.list(root.resolve(set).resolve("latency"))) {
            List<String> names = new ArrayList<>();
            List<double[]> columns = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                names.add(file.getFileName().toString().replace(".csv", ""));
                columns.add(column(file, 1, rows, reader));
            }
            return new Latencies(names, columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The accuracies of all cells, by arch_id: {@code acc_cifar10}, {@code acc_cifar100}, {@code acc_imagenet16_120}. */
    public static double[] accuracy(Path root, String name) {
        int field =
                2 + List.of("acc_cifar10", "acc_cifar100", "acc_imagenet16_120").indexOf(name);
        return column(
                root.resolve("nasbench201/architectures.csv"), field, rows(root, "nasbench201"), Double::parseDouble);
    }

    private static int rows(Path root, String set) {
        try (Stream<String> lines = Files.lines(root.resolve(set).resolve("architectures.csv"))) {
            return (int) lines.count() - 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
