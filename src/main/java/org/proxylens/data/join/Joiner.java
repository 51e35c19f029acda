package org.proxylens.data.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.DataException;
import org.proxylens.data.JoinBy;
import org.proxylens.data.Problem;
import org.proxylens.data.Severity;
import org.proxylens.data.raw.RawTable;
import org.proxylens.space.Spaces;

/**
 * Finds the arch_id of every row of every table. Tables with arch_ids have them; tables by position borrow them from
 * the one list of architectures of their length; tables by arch string take them from a table that has both. Where
 * nothing has arch_ids, positions or arch strings serve as such. What does not fit is refused.
 */
final class Joiner {
    private final List<Link> links;
    private final JoinBy by;
    private final List<Problem> problems = new ArrayList<>();

    Joiner(List<Link> links, JoinBy by) {
        this.links = links;
        this.by = by;
    }

    /** What was found on the way. */
    List<Problem> problems() {
        return problems;
    }

    /** @throws DataException where the tables do not fit together */
    void join() {
        refuseUnfit();
        joinPositions();
        boolean anyIds = links.stream().anyMatch(link -> link.ids() != null);
        if (!anyIds && !links.isEmpty()) {
            nameWithoutIds();
        }
        joinArchs();
        if (by == JoinBy.ARCH || by == JoinBy.ARCH_ISOMORPHIC) {
            renameLaterSources();
        }
    }

    /** A join that was asked for is done or refused, never another one in its place. */
    private void refuseUnfit() {
        boolean positional = links.stream().anyMatch(Link::isPositional);
        for (Link link : links.size() > 1 ? links : List.<Link>of()) {
            RawTable table = link.table();
            if (by == JoinBy.ARCH_ID && table.ids() == null) {
                throw DataException.at(table.file(), "join-by-id");
            }
            if (by == JoinBy.POSITION && !positional && link.source() > 0) {
                throw DataException.at(table.file(), "join-by-position");
            }
            if ((by == JoinBy.ARCH || by == JoinBy.ARCH_ISOMORPHIC) && link.source() > 0 && link.isPositional()) {
                throw DataException.at(table.file(), "unknown-archs");
            }
        }
    }

    private void joinPositions() {
        List<Link> positional = links.stream().filter(Link::isPositional).toList();
        if (positional.isEmpty()) {
            return;
        }
        Link first = positional.get(0);
        for (Link other : positional) {
            if (other.table().rows() != first.table().rows()) {
                throw DataException.at(
                        other.table().file(),
                        "other-length",
                        other.table().rows(),
                        first.table().rows(),
                        first.table().file());
            }
        }
        Link partner = partner(first.table());
        if (partner == null) {
            refuseWithoutPartner(first.table());
            return;
        }
        for (Link link : positional) {
            List<@Nullable String> ids = partner.ids();
            if (ids != null) {
                link.name(ids);
            }
            link.describe(partner.archs());
            link.prove(
                    JoinBy.POSITION, link.table().rows(), Objects.requireNonNull(ids == null ? partner.archs() : ids));
        }
    }

    /** The list of architectures that the rows of a table by position stand for; null where there is none. */
    private @Nullable Link partner(RawTable table) {
        Link found = null;
        for (Link link : links) {
            boolean list = !link.isPositional() && (!link.table().measures() || by == JoinBy.POSITION);
            if (list && link.table().rows() == table.rows() && !repeats(link)) {
                boolean closer = found == null || (found.ids() != null && link.ids() == null);
                found = closer ? link : found;
            }
        }
        return found;
    }

    private static boolean repeats(Link link) {
        List<@Nullable String> ids = link.ids();
        return ids != null && new HashSet<>(ids).size() < ids.size();
    }

    private void refuseWithoutPartner(RawTable table) {
        for (Link link : links) {
            if (!link.isPositional()) {
                throw DataException.at(
                        table.file(),
                        "fits-no-list",
                        table.rows(),
                        link.table().file(),
                        link.table().rows());
            }
        }
    }

    private void nameWithoutIds() {
        boolean listsAlone = links.stream().noneMatch(link -> link.table().measures());
        boolean byPosition =
                listsAlone || links.stream().anyMatch(link -> link.table().archs() == null);
        if (!byPosition) {
            links.forEach(link -> link.name(Objects.requireNonNull(link.archs())));
            return;
        }
        int rows = links.stream()
                .filter(link -> listsAlone || link.table().archs() == null)
                .findFirst()
                .orElseThrow()
                .table()
                .rows();
        List<String> positions =
                IntStream.range(0, rows).mapToObj(Integer::toString).toList();
        for (Link link : links) {
            boolean measured = link.table().archs() == null;
            boolean list = !measured && !link.table().measures() && link.table().rows() == rows;
            if (measured || list) {
                link.name(positions);
            }
        }
        problems.add(Problem.of(Severity.INFO, "named-by-position", Integer.toString(rows - 1))
                .counted(rows, List.of()));
    }

    private void joinArchs() {
        List<Link> open = links.stream().filter(link -> link.ids() == null).toList();
        if (open.isEmpty()) {
            return;
        }
        Map<String, String> idOf = idsByArch(links, Spaces::spelling);
        Map<String, String> isoOf = by == JoinBy.ARCH_ISOMORPHIC ? idsByArch(links, Spaces::canonicalForm) : Map.of();
        if (idOf.isEmpty()) {
            throw DataException.at(open.get(0).table().file(), "arch-strings-and-ids");
        }
        for (Link link : open) {
            nameByArch(link, idOf, isoOf);
        }
    }

    private void nameByArch(Link link, Map<String, String> idOf, Map<String, String> isoOf) {
        List<@Nullable String> archs = Objects.requireNonNull(link.archs());
        List<@Nullable String> ids = new ArrayList<>(archs.size());
        List<String> lost = new ArrayList<>();
        int firstLost = 0;
        for (int row = 0; row < archs.size(); row++) {
            String arch = archs.get(row);
            String id = arch == null ? null : find(arch, idOf, isoOf);
            if (id == null) {
                firstLost = lost.isEmpty() ? link.table().line(row) : firstLost;
                lost.add(arch == null ? "" : arch);
            }
            ids.add(id);
        }
        int matched = ids.size() - lost.size();
        boolean measures = link.table().measures();
        int expected = Math.min(ids.size(), idOf.size());
        if (matched == 0 || (measures && matched * 2 < expected)) {
            throw DataException.at(link.table().file(), "few-known-archs", matched, ids.size());
        }
        if (measures && !lost.isEmpty()) {
            problems.add(lost(link.table(), lost, firstLost));
        }
        link.name(ids);
        link.prove(by == JoinBy.ARCH_ISOMORPHIC ? by : JoinBy.ARCH, matched, ids);
    }

    private static Problem lost(RawTable table, List<String> lost, int line) {
        return Problem.of(Severity.WARNING, "unmatched-architecture", lost.size(), lost.get(0))
                .at(table.file(), line)
                .counted(lost.size(), lost);
    }

    private static @Nullable String find(String arch, Map<String, String> idOf, Map<String, String> isoOf) {
        String id = idOf.get(Spaces.spelling(arch));
        return id != null || isoOf.isEmpty() ? id : isoOf.get(Spaces.canonicalForm(arch));
    }

    /** The first id of each arch string; lists of architectures before measurements. */
    private static Map<String, String> idsByArch(List<Link> links, UnaryOperator<String> form) {
        Map<String, String> idOf = new HashMap<>();
        for (boolean measures : new boolean[] {false, true}) {
            for (Link link : links) {
                List<@Nullable String> ids = link.ids();
                List<@Nullable String> archs = link.archs();
                if (ids != null && archs != null && link.table().measures() == measures) {
                    putAll(idOf, ids, archs, form);
                }
            }
        }
        return idOf;
    }

    private static void putAll(
            Map<String, String> idOf,
            List<@Nullable String> ids,
            List<@Nullable String> archs,
            UnaryOperator<String> form) {
        for (int row = 0; row < ids.size(); row++) {
            String id = ids.get(row);
            String arch = archs.get(row);
            if (id != null && arch != null) {
                idOf.putIfAbsent(form.apply(arch), id);
            }
        }
    }

    /** With a join by arch string the ids of the first source stand; those of the others are translated. */
    private void renameLaterSources() {
        List<Link> first = links.stream().filter(link -> link.source() == 0).toList();
        Map<String, String> idOf = idsByArch(first, Spaces::spelling);
        Map<String, String> isoOf = by == JoinBy.ARCH_ISOMORPHIC ? idsByArch(first, Spaces::canonicalForm) : Map.of();
        int last = links.stream().mapToInt(Link::source).max().orElse(0);
        for (int source = 1; source <= last; source++) {
            int current = source;
            List<Link> own =
                    links.stream().filter(link -> link.source() == current).toList();
            Map<String, String> archOf = archsById(own);
            for (Link link : own) {
                if (link.evidence() == null) {
                    describeById(link, archOf);
                    boolean nameless = link.archs() == null || first.isEmpty();
                    Link without = nameless ? link : first.get(0);
                    if (nameless || idOf.isEmpty()) {
                        throw DataException.at(without.table().file(), "unknown-archs");
                    }
                    nameByArch(link, idOf, isoOf);
                }
            }
        }
    }

    private static Map<String, String> archsById(List<Link> links) {
        Map<String, String> archOf = new HashMap<>();
        for (Link link : links) {
            List<@Nullable String> ids = link.ids();
            List<@Nullable String> archs = link.archs();
            for (int row = 0; ids != null && archs != null && row < ids.size(); row++) {
                String id = ids.get(row);
                String arch = archs.get(row);
                if (id != null && arch != null) {
                    archOf.putIfAbsent(id, arch);
                }
            }
        }
        return archOf;
    }

    private static void describeById(Link link, Map<String, String> archOf) {
        List<@Nullable String> ids = link.ids();
        if (link.archs() == null && ids != null && !archOf.isEmpty()) {
            List<@Nullable String> archs = new ArrayList<>(ids.size());
            for (String id : ids) {
                archs.add(id == null ? null : archOf.get(id));
            }
            link.describe(archs);
        }
    }
}
