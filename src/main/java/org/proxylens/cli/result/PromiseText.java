package org.proxylens.cli.result;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.AdaptationReading;
import org.proxylens.analysis.Phrases;
import org.proxylens.analysis.plan.Promise;
import org.proxylens.cli.text.ColumnSet;
import org.proxylens.cli.text.TextPage;
import org.proxylens.cli.text.TextTable;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.report.Readout;
import org.proxylens.proxy.newdevice.NewDevice;

/** What a few measurements promise: the verdict on the known devices, and the front under the predicted latencies. */
final class PromiseText {
    private static final ColumnSet<NewDevice.Evidence> VERDICT = new ColumnSet<NewDevice.Evidence>()
            .with("verdict", evidence -> Messages.key(evidence.verdict()))
            .with("device", NewDevice.Evidence::device)
            .with("srcc", evidence -> evidence.srcc().value())
            .with("srcc_low", evidence -> evidence.interval().low())
            .with("srcc_high", evidence -> evidence.interval().high())
            .with("probability_strong", NewDevice.Evidence::probabilityStrong);

    private PromiseText() {}

    /** Adds {@code reuse}, the verdict on the most promising known device, and {@code front}; null where there is none. */
    static void put(AdaptationReading reading, Map<String, @Nullable Object> json) {
        Promise promise = reading.promise();
        List<NewDevice.Evidence> evidence = promise.test().evidence();
        ArchitectureTable architectures = reading.dataset().architectures();
        json.put("reuse", evidence.isEmpty() ? null : VERDICT.json(evidence.get(0)));
        json.put(
                "front",
                promise.front() == null
                        ? null
                        : new ColumnSet<Promise.Member>()
                                .with("arch_id", member -> PairJson.id(architectures, member.row()))
                                .with("accuracy", Promise.Member::accuracy)
                                .with("predicted_ms", Promise.Member::predicted)
                                .with("low_ms", Promise.Member::low)
                                .with("high_ms", Promise.Member::high)
                                .with("measured_ms", Promise.Member::measured)
                                .json(promise.front()));
    }

    /** What the measurements say of reusing a known device as it is. */
    static List<String> verdict(NewDevice test) {
        return new TextPage().tell(Readout.verdict(test)).lines();
    }

    /** The promised front as a table. */
    static List<String> front(AdaptationReading reading) {
        List<Promise.Member> front = reading.promise().front();
        if (front == null) {
            return new TextPage().say("guide.no-accuracy").lines();
        }
        TextPage lines = new TextPage().say("cli.adapt.promised", front.size());
        TextTable table = TextTable.of("lrrrr", Messages.text("cli.adapt.promised.columns"));
        for (Promise.Member member : front) {
            table.row(
                    reading.dataset().architectures().id(member.row()),
                    Numbers.fixed(member.accuracy(), 2),
                    Phrases.number(member.predicted()),
                    Phrases.number(member.low()) + "–" + Phrases.number(member.high()),
                    Phrases.number(member.measured()));
        }
        return lines.add(table.lines()).lines();
    }
}
