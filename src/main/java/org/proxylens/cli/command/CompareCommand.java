package org.proxylens.cli.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proxylens.analysis.Phrases;
import org.proxylens.analysis.study.StudyComparison;
import org.proxylens.analysis.study.StudyComparison.Moved;
import org.proxylens.analysis.study.StudyData;
import org.proxylens.cli.option.LeftOutNotes;
import org.proxylens.cli.output.ConsoleProgress;
import org.proxylens.cli.output.ResultOutput;
import org.proxylens.cli.text.ColumnSet;
import org.proxylens.cli.text.TextPage;
import org.proxylens.cli.text.TextTable;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code compare}: two studies, or one dataset before and after a change. */
@Command(name = "compare")
public final class CompareCommand extends ProgramCommand {
    private static final int SHOWN = 12;

    private static final ColumnSet<Moved> PAIRS = new ColumnSet<Moved>()
            .with("proxy", Moved::proxy)
            .with("target", Moved::target)
            .with("srcc_before", pair -> pair.before().monotonic().srcc().value())
            .with("srcc_after", pair -> pair.after().monotonic().srcc().value())
            .with("hv_loss_before", pair -> pair.before().hvLoss())
            .with("hv_loss_after", pair -> pair.after().hvLoss())
            .with("verdict_before", pair -> Messages.key(pair.before().kind()))
            .with("verdict_after", pair -> Messages.key(pair.after().kind()))
            .with("turned", Moved::turned);

    @Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "before")
    private Path before;

    @Parameters(index = "1", paramLabel = "AFTER", descriptionKey = "after")
    private Path after;

    @Mixin
    private ResultOutput output = new ResultOutput();

    @Override
    public void run() {
        CommandLine command = spec.commandLine();
        ConsoleProgress reading = progress("cli.progress.reading");
        StudyComparison compared = StudyComparison.of(
                side(command, before, reading), side(command, after, reading), progress("cli.progress.comparing"));
        output.write(command, () -> json(compared), () -> PAIRS.csv(compared.pairs()), () -> text(compared));
    }

    private static StudyComparison.Side side(CommandLine command, Path path, ConsoleProgress reading) {
        StudyComparison.Side side = StudyData.side(path, reading);
        LeftOutNotes.tell(command, side.dataset(), path);
        return side;
    }

    private static Map<String, Object> json(StudyComparison compared) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("turned", compared.turned().size());
        json.put("only_before", compared.gone());
        json.put("only_after", compared.come());
        json.put("pairs", PAIRS.json(compared.pairs()));
        return json;
    }

    private List<String> text(StudyComparison compared) {
        TextPage lines = new TextPage()
                .say(
                        "cli.compare.headline",
                        Numbers.count(compared.turned().size()),
                        Numbers.count(compared.pairs().size()),
                        before.getFileName(),
                        after.getFileName());
        devices(lines, "cli.compare.gone", compared.gone());
        devices(lines, "cli.compare.come", compared.come());
        TextTable table = new TextTable()
                .text(Messages.text("cli.compare.proxy"))
                .text(Messages.text("cli.compare.target"))
                .number(Messages.text("cli.compare.srcc"))
                .number(Messages.text("cli.compare.loss"))
                .text(Messages.text("cli.compare.verdict"));
        compared.pairs().stream()
                .limit(SHOWN)
                .forEach(pair -> table.row(
                        pair.proxy(),
                        pair.target(),
                        arrow(
                                Phrases.correlation(
                                        pair.before().monotonic().srcc().value()),
                                Phrases.correlation(
                                        pair.after().monotonic().srcc().value())),
                        arrow(
                                Phrases.percent(pair.before().hvLoss()),
                                Phrases.percent(pair.after().hvLoss())),
                        arrow(
                                Messages.text(
                                        "compare." + Messages.key(pair.before().kind())),
                                Messages.text(
                                        "compare." + Messages.key(pair.after().kind())))));
        return lines.gap().add(table.lines()).lines();
    }

    private static void devices(TextPage lines, String key, List<String> names) {
        if (!names.isEmpty()) {
            lines.say(key, String.join(", ", names));
        }
    }

    private static String arrow(String before, String after) {
        return before.equals(after) ? before : before + " → " + after;
    }
}
