package org.proxylens.proxy.kernel;

/**
 * The parts the blend's covariance is a sum of, each with the variance expected of it on a target nothing is known
 * about (the target's latencies have unit variance).
 */
public enum KernelPart {
    /** Linear in how often each token occurs. */
    COUNTS(0.05),
    /** Linear in the parts of tokens by position, smoothed over neighbouring positions. */
    TOKEN_PARTS(0.05),
    /** Linear in the one-hot code. */
    ONE_HOT(0.05),
    /** Linear in what each block costs, smoothed over neighbouring positions. */
    COSTS(0.2),
    /** Linear in what of the architecture is no sum over its positions: paths, sums, repeated operations. */
    STRUCTURE(0.1),
    /** Linear in the one-hot code of what takes part in the computation. */
    EFFECTIVE(0.05),
    /** Linear in the one-hot code and the structure of what reaches the output, which converted models run. */
    REACHING(0.03),
    /** Linear in the known devices' latencies as far as the code and the structure explain them. */
    POOL(0.5),
    /** Linear in the part of it that the one-hot code alone explains: a sum over positions. */
    POOL_CODE(0.1),
    /** Linear in the rest of the known devices' latencies. */
    POOL_REST(0.05),
    /** Linear in each position's share of the known devices' latencies, smoothed over neighbouring positions. */
    POOL_BY_POSITION(0.05),
    /** Radial in the known devices' latencies: what is alike on them all is alike on the target. */
    RADIAL(0.05),
    /** Linear in the whole latency of one known device: the target's close relative, where it has one. */
    RELATIVE(0.1);

    private final double expected;

    KernelPart(double expected) {
        this.expected = expected;
    }

    /** The variance expected of this part. */
    public double expected() {
        return expected;
    }
}
