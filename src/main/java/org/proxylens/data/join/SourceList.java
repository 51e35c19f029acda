package org.proxylens.data.join;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.JoinBy;
import org.proxylens.data.JoinEvidence;
import org.proxylens.data.Source;
import org.proxylens.data.message.Messages;
import org.proxylens.data.raw.RawColumn;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.raw.RawTable;
import org.proxylens.data.raw.ReadFile;

/** Words where a dataset came from: files of one folder that were read alike make one line. */
final class SourceList {
    /** Files that share a line. */
    private record Kind(
            String folder,
            String format,
            boolean accuracies,
            boolean archs,
            @Nullable String joined) {

        // written out: what Java makes for a record takes 30 ms when it is first asked, a fiftieth of a command
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Kind kind && parts().equals(kind.parts());
        }

        @Override
        public int hashCode() {
            return parts().hashCode();
        }

        private List<Object> parts() {
            return List.of(folder, format, accuracies, archs, String.valueOf(joined));
        }
    }

    private SourceList() {}

    static List<Source> of(List<ReadFile> files, List<Link> links) {
        Map<Kind, Set<String>> names = new LinkedHashMap<>();
        Map<Kind, Set<String>> devices = new LinkedHashMap<>();
        Map<Kind, @Nullable JoinEvidence> evidence = new LinkedHashMap<>();
        int at = 0;
        for (ReadFile file : files) {
            for (RawContent content : file.contents()) {
                Link link = content instanceof RawTable ? links.get(at++) : null;
                Kind kind = kind(content, link);
                names.computeIfAbsent(kind, key -> new LinkedHashSet<>()).add(content.file());
                devices.computeIfAbsent(kind, key -> new HashSet<>()).addAll(devices(file, content));
                if (link != null && evidence.get(kind) == null) {
                    evidence.put(kind, link.evidence());
                }
            }
        }
        List<Source> sources = new ArrayList<>();
        names.forEach((kind, all) -> sources.add(new Source(
                all.size() == 1 ? all.iterator().next() : Messages.text("source.files", kind.folder(), all.size()),
                kind.format(),
                role(kind, devices.getOrDefault(kind, Set.of()).size()),
                evidence.get(kind))));
        return sources;
    }

    private static Kind kind(RawContent content, @Nullable Link link) {
        String folder = content.file().substring(0, content.file().lastIndexOf('/') + 1);
        if (link == null) {
            return new Kind(folder, content.format(), false, false, Messages.text("source.summed"));
        }
        boolean accuracies = link.table().columns().stream().anyMatch(column -> !column.isDevice());
        return new Kind(folder, content.format(), accuracies, link.table().archs() != null, joined(link));
    }

    private static @Nullable String joined(Link link) {
        JoinEvidence evidence = link.evidence();
        if (evidence == null) {
            return Messages.text("source.by." + word(link.table().keyKind()));
        }
        boolean tuples = evidence.by() == JoinBy.ARCH && link.table().keyKind() == RawTable.KeyKind.TUPLE;
        String by = Messages.text("source.by." + word(tuples ? RawTable.KeyKind.TUPLE : evidence.by()));
        return Messages.text("source.joined", by, evidence.matched(), evidence.rows());
    }

    private static String word(Enum<?> by) {
        return by == JoinBy.AUTO ? "arch_id" : by.name().toLowerCase(Locale.ROOT);
    }

    private static Set<String> devices(ReadFile file, RawContent content) {
        Set<String> devices = new HashSet<>();
        if (content instanceof RawTable table) {
            for (RawColumn column : table.columns()) {
                if (column.isDevice()) {
                    devices.add(column.name() == null ? file.file().deviceName() : column.name());
                }
            }
        } else {
            devices.add(content.file());
        }
        return devices;
    }

    private static String role(Kind kind, int devices) {
        List<String> parts = new ArrayList<>();
        if (devices > 0) {
            parts.add(Messages.text("source.latencies", devices));
        }
        if (kind.archs()) {
            parts.add(Messages.text("source.archs"));
        }
        if (kind.accuracies()) {
            parts.add(Messages.text("source.accuracies"));
        }
        if (parts.isEmpty()) {
            parts.add(Messages.text("source.architectures"));
        }
        return String.join(Messages.text("source.and"), parts) + ", " + kind.joined();
    }
}
