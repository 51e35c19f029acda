package org.proxylens.cli.result;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proxylens.analysis.PairFigure;
import org.proxylens.analysis.PairReading;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.pareto.PairFronts;
import org.proxylens.pareto.ParetoLoss;
import org.proxylens.pareto.ReferencePoint;

/** The readout of a pair as JSON. */
public final class PairJson {
    private PairJson() {}

    /** The tree of {@code pareto --json}. */
    public static Map<String, Object> of(PairReading pair) {
        Map<String, Object> json = new LinkedHashMap<>();
        PairFronts fronts = pair.compared().fronts();
        ParetoLoss loss = pair.compared().loss();
        json.put("proxy", pair.proxy().name());
        json.put("target", pair.target().name());
        json.put("accuracy", pair.accuracy().name());
        PairFigure.known(pair).forEach(figure -> json.put(figure.key(), number(figure, figure.value(pair))));
        json.put("target_ids", ids(pair.dataset().architectures(), fronts.target()));
        json.put("proxy_ids", ids(pair.dataset().architectures(), fronts.proxy()));
        ReferencePoint reference = loss.reference();
        json.put("reference_point", new double[] {reference.latency(), reference.shortfall()});
        return json;
    }

    /** A figure as a number: counts are whole. */
    static Number number(PairFigure figure, double value) {
        return figure.kind() == PairFigure.Kind.COUNT ? (Number) (long) value : value;
    }

    /** The arch_ids of rows: numbers where all ids of the table are whole numbers, else texts. */
    public static List<Object> ids(ArchitectureTable table, int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> id(table, row)).toList();
    }

    /** The arch_id of a row: a number where all ids of the table are whole numbers, else a text. */
    static Object id(ArchitectureTable table, int row) {
        String id = table.id(row);
        return table.wholeNumberIds() ? (Object) Long.valueOf(id) : id;
    }
}
