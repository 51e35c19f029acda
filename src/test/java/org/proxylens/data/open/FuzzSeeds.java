package org.proxylens.data.open;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.proxylens.data.read.pickle.PickleWriter;
import org.proxylens.rank.ReferenceData;

/** What is mutated: a file of each format that is made here, and every original and CSV of the reference sets. */
final class FuzzSeeds {
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_BINARY = 40_000;

    /** A file to mutate. */
    record Seed(String name, byte[] content) {}

    private FuzzSeeds() {}

    static List<Seed> all() {
        List<Seed> seeds = new ArrayList<>(made());
        for (Path root : ReferenceData.roots().toList()) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(Files::isRegularFile)
                        .filter(file -> file.toString().matches(".*\\.(csv|pickle|pt)"))
                        .sorted()
                        .forEach(file -> seeds.add(shortened(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return seeds;
    }

    /** The whole file where it is small; else its beginning, cut at a line where it is text. */
    private static Seed shortened(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            boolean text = file.toString().endsWith(".csv");
            byte[] content = text ? in.readNBytes(LONGEST_TEXT) : in.readAllBytes();
            if (!text && content.length > LONGEST_BINARY && !file.toString().endsWith(".pt")) {
                content = Arrays.copyOf(content, LONGEST_BINARY);
            }
            return new Seed(String.valueOf(file.getFileName()), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Seed> made() {
        List<Seed> seeds = new ArrayList<>();
        seeds.add(new Seed("hw.pickle", PickleWriter.of(SampleFiles.hwNasBench())));
        seeds.add(new Seed("eagle.pickle", PickleWriter.of(SampleFiles.eagle())));
        seeds.add(new Seed("encode.pickle", PickleWriter.of(SampleFiles.oneHot())));
        seeds.add(new Seed("array.pickle", PickleWriter.of(PickleWriter.Array.float64(1, 2, 3))));
        seeds.add(new Seed("text.pickle", SampleFiles.utf8("(lp0\nF1.5\naI2\naV\\u00e9\np1\naS'x'\naL5L\na.")));
        seeds.add(new Seed("tensor.pt", tensor()));
        seeds.add(new Seed("nn.jsonl", SampleFiles.utf8(SampleFiles.NN_METER)));
        seeds.add(new Seed("lookup.yaml", SampleFiles.utf8(SampleFiles.LOOKUP_YAML)));
        seeds.add(new Seed("lookup.json", SampleFiles.utf8(SampleFiles.LOOKUP_JSON)));
        seeds.add(
                new Seed("wide.csv", SampleFiles.utf8("arch_id,arch,pixel3_ms,acc\n1,a,0.5,90\n2,\"b\"\"c\",-1,91\n")));
        seeds.add(new Seed("long.csv", SampleFiles.utf8("arch_id;device;latency_us\n1;x;5\n1;x;6\n2;y;nan\n")));
        seeds.add(new Seed("dev.csv.gz", gzip(SampleFiles.utf8("arch_id,latency_ms\n1,2\n2,3\n"))));
        seeds.add(new Seed("table.xlsx", spreadsheet()));
        for (String resource : List.of("none", "snappy", "gzip", "zstd", "lz4", "pages2")) {
            seeds.add(resource(resource + ".parquet"));
        }
        for (String further : List.of(
                "vector.npy",
                "fields.npy",
                "named.npz",
                "nats.pickle.pbz2",
                "pandas-p4.pickle",
                "frame-objects.pickle",
                "frame-old.pickle")) {
            seeds.add(resource(further));
        }
        seeds.add(
                new Seed(
                        "hat.csv",
                        SampleFiles.utf8(
                                "encoder_embed_dim,n,latency_mean_encoder,latency_mean_decoder\n640,6,5.5,246.25\n512,6,1,2\n")));
        seeds.add(new Seed(
                "macro.json", SampleFiles.utf8("{\"00\":{\"mean_acc\":90.5,\"flops\":20},\"01\":{\"mean_acc\":9}}")));
        for (String resource : List.of("uncompressed.feather", "lz4.feather", "zstd.feather", "stream.arrows")) {
            seeds.add(resource(resource));
        }
        return seeds;
    }

    private static Seed resource(String name) {
        try (InputStream in = FuzzSeeds.class.getResourceAsStream("/formats/" + name)) {
            return new Seed(name, Objects.requireNonNull(in).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] tensor() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(
                "a/data.pkl",
                PickleWriter.of(new PickleWriter.Tensor("FloatStorage", "0", 4, 0, List.of(2), List.of(2))));
        entries.put("a/data/0", new byte[16]);
        return ZipWriter.zip(entries);
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] spreadsheet() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("latencies");
            sheet.value(0, 0, "arch_id");
            sheet.value(0, 1, "pixel3");
            for (int row = 1; row < 5; row++) {
                sheet.value(row, 0, row);
                sheet.value(row, 1, row * 0.75);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
