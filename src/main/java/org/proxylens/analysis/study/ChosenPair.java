package org.proxylens.analysis.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.proxylens.data.Dataset;

/**
 * A pair that is shown in full.
 *
 * @param proxy the proxy's name
 * @param target the target's name
 */
public record ChosenPair(String proxy, String target) {
    private static final String BETWEEN = ":";

    /**
     * The pairs that the user picked, those of the dataset: the one at hand first, then every marked or pinned device as a
     * proxy for its target, then those with a note.
     *
     * @param marked devices marked beside those pinned
     */
    public static List<ChosenPair> of(Dataset dataset, StudyChoices choices, List<String> marked, List<Note> notes) {
        Set<ChosenPair> pairs = new LinkedHashSet<>();
        String target = choices.target();
        if (target != null) {
            Stream<String> first = Stream.ofNullable(choices.proxy());
            Stream<String> more =
                    Stream.concat(marked.stream(), choices.pinned().stream().sorted());
            Stream.concat(first, more).forEach(proxy -> pairs.add(new ChosenPair(proxy, target)));
        }
        notes.stream()
                .filter(note -> note.kind() == Note.Kind.PAIR && note.about().size() == 2)
                .forEach(note -> pairs.add(
                        new ChosenPair(note.about().get(0), note.about().get(1))));
        return pairs.stream()
                .filter(pair -> !pair.proxy.equals(pair.target))
                .filter(pair -> Stream.of(pair.proxy, pair.target)
                        .allMatch(name -> dataset.device(name).isPresent()))
                .toList();
    }

    /** Every way to read a text as a pair; device names may hold what stands between them. */
    public static List<ChosenPair> read(String text) {
        List<ChosenPair> ways = new ArrayList<>();
        for (int at = text.indexOf(BETWEEN); at >= 0; at = text.indexOf(BETWEEN, at + 1)) {
            ways.add(new ChosenPair(
                    text.substring(0, at).strip(),
                    text.substring(at + BETWEEN.length()).strip()));
        }
        return ways;
    }

    /** As options name it: {@code PROXY:TARGET}. */
    @Override
    public String toString() {
        return proxy + BETWEEN + target;
    }
}
