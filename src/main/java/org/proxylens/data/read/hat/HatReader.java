package org.proxylens.data.read.hat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.proxylens.data.Problem;
import org.proxylens.data.Progress;
import org.proxylens.data.Severity;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.raw.TableReader;
import org.proxylens.data.source.MemoryBudget;
import org.proxylens.data.source.ReadLimits;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.table.ByHand;
import org.proxylens.data.table.TableBuilder;

/**
 * Reads the tables of HAT (Wang et al., Hardware-Aware Transformers, ACL 2020): the architecture in ten columns of numbers,
 * then mean latencies of encoder and decoder in milliseconds, then their deviations. An architecture is named by its ten
 * numbers. Three devices: encoder, decoder, and their sum, which is what HAT predicts.
 *
 * @param limits what may be built from one file
 * @param byHand what the user said of columns, which then goes before what this reader knows
 */
public record HatReader(ReadLimits limits, ByHand byHand) implements TableReader {
    private static final String FIRST = "encoder_embed_dim,";
    private static final String ENCODER = "latency_mean_encoder";
    private static final String DECODER = "latency_mean_decoder";

    @Override
    public String name() {
        return "HAT";
    }

    @Override
    public boolean recognises(SourceFile file) {
        String head = new String(file.head(), StandardCharsets.ISO_8859_1);
        if (!head.startsWith(FIRST)) {
            return false;
        }
        List<String> header = header(head.lines().findFirst().orElse(""));
        return header.contains(ENCODER) && header.contains(DECODER) && byHand.of(header) == null;
    }

    @Override
    public List<RawContent> read(SourceFile file, Progress progress) {
        byte[] bytes = file.bytes();
        new MemoryBudget(file, limits).take(bytes.length, 4);
        List<String> lines =
                new String(bytes, StandardCharsets.ISO_8859_1).lines().toList();
        List<String> header = header(lines.get(0));
        int encoder = header.indexOf(ENCODER);
        int decoder = header.indexOf(DECODER);
        int code = Math.min(encoder, decoder);
        String device = file.deviceName();
        TableBuilder builder = new TableBuilder(
                file,
                name(),
                List.of("arch_id", device + " (ms)", device + "_encoder (ms)", device + "_decoder (ms)"),
                new ByHand(null));
        for (int at = 1; at < lines.size(); at++) {
            if (lines.get(at).isBlank()) {
                continue;
            }
            String[] fields = lines.get(at).split(",", -1);
            if (fields.length != header.size()) {
                throw file.refuse(at + 1L, "hat-row", header.size(), fields.length);
            }
            builder.beginRow(at + 1L);
            builder.text(0, String.join("-", Arrays.asList(fields).subList(0, code)));
            builder.text(2, fields[encoder]);
            builder.text(3, fields[decoder]);
            sum(builder, fields[encoder], fields[decoder]);
            builder.endRow();
        }
        builder.problem(Problem.of(Severity.INFO, "ignored-column", "latency_std_encoder, latency_std_decoder")
                .worded("no-latency")
                .at(file.shown(), 1));
        return builder.build();
    }

    private static void sum(TableBuilder builder, String encoder, String decoder) {
        try {
            builder.number(1, Double.parseDouble(encoder) + Double.parseDouble(decoder));
        } catch (NumberFormatException e) {
            builder.text(1, encoder + " + " + decoder);
        }
    }

    private static List<String> header(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }
}
