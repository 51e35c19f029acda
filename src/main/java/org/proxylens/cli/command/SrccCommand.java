package org.proxylens.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proxylens.analysis.MatrixReading;
import org.proxylens.cli.output.ConsoleProgress;
import org.proxylens.cli.output.Environment;
import org.proxylens.cli.result.MatrixReport;
import org.proxylens.cli.text.CsvTable;
import org.proxylens.data.Dataset;
import org.proxylens.rank.CommonSet;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code srcc}: how alike devices rank architectures. */
@Command(name = "srcc")
public final class SrccCommand extends DatasetCommand {
    private final Environment environment;

    @Option(names = "--kendall")
    private boolean kendall;

    @Option(names = "--listwise")
    private boolean listwise;

    public SrccCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void run() {
        CommandLine command = spec.commandLine();
        double threshold = analysis.threshold(command);
        Dataset dataset = analysis.masked(command, input.open(command));
        ConsoleProgress progress = progress("cli.progress.ranking");
        MatrixReading srcc = MatrixReading.of(dataset, listwise ? CommonSet.LISTWISE : CommonSet.PAIRWISE, progress);
        MatrixReading matrix = kendall ? srcc.withKendall(dataset, progress) : srcc;
        output.write(command, () -> json(dataset, matrix), () -> csv(matrix), () -> new MatrixReport(matrix, threshold)
                .lines(environment, output.coloured(environment)));
    }

    /** The tree of {@code srcc --json}. */
    static Map<String, Object> json(Dataset dataset, MatrixReading matrix) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("n_architectures", dataset.architectures().size());
        json.put("devices", matrix.devices());
        json.put("srcc", matrix.srcc().value());
        json.put("n", matrix.srcc().n());
        if (matrix.kendall() != null) {
            json.put("kendall", matrix.kendall().value());
        }
        return json;
    }

    /** A row per unordered pair of devices. */
    static CsvTable csv(MatrixReading matrix) {
        List<String> header = new ArrayList<>(List.of("device_x", "device_y", "n", "srcc", "srcc_low", "srcc_high"));
        if (matrix.kendall() != null) {
            header.add("kendall");
        }
        CsvTable table = new CsvTable(header.toArray(String[]::new));
        List<String> names = matrix.devices();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                List<Object> row = new ArrayList<>(List.of(names.get(i), names.get(j)));
                row.addAll(matrix.figures(i, j));
                table.row(row.toArray());
            }
        }
        return table;
    }
}
