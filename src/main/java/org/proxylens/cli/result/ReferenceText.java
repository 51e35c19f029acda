package org.proxylens.cli.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.proxylens.analysis.Phrases;
import org.proxylens.analysis.proxies.ReferenceInfluence;
import org.proxylens.cli.text.TextPage;
import org.proxylens.cli.text.TextTable;
import org.proxylens.data.message.Messages;

/** What the reference point decides, as text. */
public final class ReferenceText {
    private ReferenceText() {}

    /** A sentence and, where the point decides anything, the targets whose best proxy changes. */
    public static List<String> lines(ReferenceInfluence influence) {
        List<Double> points = ReferenceInfluence.POINTS;
        String first = Phrases.number(points.get(0));
        String last = Phrases.number(points.get(points.size() - 1));
        int targets = influence.bests().size();
        List<ReferenceInfluence.Best> changing = influence.changing();
        if (changing.isEmpty()) {
            return new TextPage()
                    .say("cli.loss.reference.none", targets, first, last)
                    .lines();
        }
        TextPage lines = new TextPage().say("cli.loss.reference.some", changing.size(), targets, first, last);
        TextTable table = TextTable.of(
                "l".repeat(points.size() + 1),
                Messages.text(
                        "cli.loss.reference.at",
                        points.stream().map(Phrases::number).collect(Collectors.joining(" | "))));
        for (ReferenceInfluence.Best best : changing) {
            List<String> cells = new ArrayList<>(List.of(best.target()));
            cells.addAll(best.proxies());
            table.row(cells.toArray(String[]::new));
        }
        return lines.add(table.lines()).lines();
    }
}
