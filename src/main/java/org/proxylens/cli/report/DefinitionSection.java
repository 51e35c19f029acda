package org.proxylens.cli.report;

/** What the words of the report mean. */
final class DefinitionSection {
    private static final String[][] TERMS = {
        {"SRCC", "Spearman's rank correlation over the architectures that both devices have, ties with average ranks."},
        {
            "Interval",
            "95 % confidence interval of an SRCC by Bonett and Wright (2000), from its value and the number of"
                    + " architectures."
        },
        {"Target-optimal front", "The architectures for which no other is both faster on the target and more accurate."
        },
        {
            "Proxy-derived front",
            "The front under the proxy's latencies, measured again on the target; what is not optimal there is dropped."
        },
        {
            "Pareto loss",
            "1 − the hypervolume of the proxy-derived front over that of the target-optimal front, latency and accuracy"
                    + " scaled to the range of the target-optimal front, reference point a tenth beyond its worst corner."
        },
        {
            "Accuracy regret",
            "At a latency budget, the best accuracy of the target-optimal front minus that of the proxy-derived front;"
                    + " the mean is over budgets."
        },
        {"Recovered", "The share of the target-optimal front that the proxy selects."},
        {"Latency overhead", "How much slower the proxy-derived front is at no less accuracy."}
    };

    private DefinitionSection() {}

    static String html() {
        StringBuilder html = new StringBuilder("<h2>Definitions</h2>\n<dl>\n");
        for (String[] term : TERMS) {
            html.append(Html.text("dt", term[0]))
                    .append(Html.text("dd", term[1]))
                    .append('\n');
        }
        return html.append("</dl>\n").toString();
    }
}
