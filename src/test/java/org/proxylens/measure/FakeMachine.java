package org.proxylens.measure;

import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** A machine whose clock is moved by the networks it runs, slower at times, and the runtime on it. */
public final class FakeMachine implements Machine, Engine {
    private final ToDoubleFunction<String> latencies;
    private final DoubleUnaryOperator slowdown;
    private long now;
    private double others;
    private int loads;

    /**
     * @param latencies in ms by arch_id
     * @param slowdown by which runs take longer, of the time in ms
     */
    public FakeMachine(ToDoubleFunction<String> latencies, DoubleUnaryOperator slowdown) {
        this.latencies = latencies;
        this.slowdown = slowdown;
    }

    /** Lets other programs keep processors busy from now on. */
    public FakeMachine crowded(double cores) {
        others = cores;
        return this;
    }

    /** How often a network was loaded. */
    public int loads() {
        return loads;
    }

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public double otherCores() {
        return others;
    }

    @Override
    public String name() {
        return "Fake 1";
    }

    @Override
    public Set<String> providers() {
        return Set.of(SetUp.CPU);
    }

    @Override
    public Loaded load(Candidate candidate, SetUp setUp) {
        loads++;
        return new Loaded() {
            @Override
            public void run() {
                double ms = latencies.applyAsDouble(candidate.archId()) * slowdown.applyAsDouble(now / 1e6);
                now += Math.round(1e6 * ms);
            }

            @Override
            public void close() {}
        };
    }
}
