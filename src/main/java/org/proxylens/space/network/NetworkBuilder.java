package org.proxylens.space.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts a network together, layer by layer. Batch normalisation that follows a convolution is folded into it, as every runtime
 * does: it becomes the convolution's bias. Weights are drawn as He and others (2015) do, so that numbers neither vanish nor
 * overflow on their way: either would change how long a processor takes.
 */
public final class NetworkBuilder {
    private static final String INPUT = "input";

    private final String name;
    private final int batch;
    private final long seed;
    private final Value input;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Tensor> tensors = new ArrayList<>();
    private long weights;
    private long macs;

    /**
     * Begins a network.
     *
     * @param name of the architecture
     * @param channels of the input
     * @param pixels along an edge of the input
     */
    public NetworkBuilder(String name, int batch, int channels, int pixels, long seed) {
        this.name = name;
        this.batch = batch;
        this.seed = seed;
        this.input = new Value(INPUT, channels, pixels);
    }

    /** The pictures. */
    public Value input() {
        return input;
    }

    /** A convolution with bias, its input padded so that only the stride makes it smaller. */
    public Value convolution(Value from, int channels, int kernel, int stride, int groups) {
        int pad = (kernel - 1) / 2;
        int size = (from.size() + stride - 1) / stride;
        String output = next("conv");
        long each = (long) from.channels() / groups * kernel * kernel;
        String weight = random(output + ".weight", each, channels, from.channels() / groups, kernel, kernel);
        String bias = random(output + ".bias", each, channels);
        weights += each * channels;
        macs += each * channels * size * size;
        return add(
                "Conv",
                new Value(output, channels, size),
                List.of(from.name(), weight, bias),
                Attribute.Wholes.of("kernel_shape", kernel, kernel),
                Attribute.Wholes.of("strides", stride, stride),
                Attribute.Wholes.of("pads", pad, pad, pad, pad),
                new Attribute.Whole("group", groups));
    }

    /** The larger of a value and 0. */
    public Value relu(Value from) {
        return add("Relu", like(from, "relu"), List.of(from.name()));
    }

    /** x · min(max(x + 3, 0), 6) / 6. */
    public Value hardSwish(Value from) {
        return add("HardSwish", like(from, "swish"), List.of(from.name()));
    }

    /** min(max(x + 3, 0), 6) / 6. */
    public Value hardSigmoid(Value from) {
        return add("HardSigmoid", like(from, "sigmoid"), List.of(from.name()), new Attribute.Real("alpha", (float)
                (1 / 6.0)));
    }

    /** A sum. */
    public Value sum(Value a, Value b) {
        return add("Add", like(a, "sum"), List.of(a.name(), b.name()));
    }

    /** A product; the second may have one pixel a channel. */
    public Value product(Value a, Value b) {
        return add("Mul", like(a, "product"), List.of(a.name(), b.name()));
    }

    /**
     * Nothing in a value's place: its product with 0, as in PyTorch. It is written as a convolution that multiplies each channel by 0, which ONNX
     * Runtime works out in the blocked layout of the convolutions around it; for a plain product it leaves that layout, and one such
     * product makes the whole cell slower, as on no device whose latencies were published.
     */
    public Value zero(Value from) {
        Value to = like(from, "zero");
        String factor = to.name() + ".factor";
        tensors.add(new Tensor.Filled(factor, List.of((long) from.channels(), 1L, 1L, 1L), 0));
        return add(
                "Conv",
                to,
                List.of(from.name(), factor),
                Attribute.Wholes.of("kernel_shape", 1, 1),
                new Attribute.Whole("group", from.channels()));
    }

    /** The mean over a window; pixels beyond the edge do not count. */
    public Value averagePool(Value from, int kernel, int stride, int pad) {
        Value to = new Value(next("pool"), from.channels(), (from.size() + 2 * pad - kernel) / stride + 1);
        return add(
                "AveragePool",
                to,
                List.of(from.name()),
                Attribute.Wholes.of("kernel_shape", kernel, kernel),
                Attribute.Wholes.of("strides", stride, stride),
                Attribute.Wholes.of("pads", pad, pad, pad, pad));
    }

    /** The mean over all pixels of a channel. */
    public Value globalPool(Value from) {
        return add("GlobalAveragePool", new Value(next("mean"), from.channels(), 1), List.of(from.name()));
    }

    /** Batch normalisation that follows no convolution. */
    public Value normalise(Value from) {
        Value to = like(from, "norm");
        List<Long> shape = List.of((long) from.channels());
        List<String> inputs = new ArrayList<>(List.of(from.name()));
        for (String part : List.of("scale", "bias", "mean", "variance")) {
            boolean one = part.equals("scale") || part.equals("variance");
            tensors.add(new Tensor.Filled(to.name() + "." + part, shape, one ? 1 : 0));
            inputs.add(to.name() + "." + part);
        }
        return add("BatchNormalization", to, inputs);
    }

    /** Channels of groups in turn, as ShuffleNet mixes them (Zhang and others 2018). */
    public Value shuffle(Value from, int groups) {
        long size = from.size();
        Value apart = like(from, "groups");
        Value turned = like(from, "turned");
        Value together = like(from, "shuffled");
        String split = whole(apart.name(), batch, groups, from.channels() / groups, size, size);
        String join = whole(together.name(), batch, from.channels(), size, size);
        add("Reshape", apart, List.of(from.name(), split));
        add("Transpose", turned, List.of(apart.name()), Attribute.Wholes.of("perm", 0, 2, 1, 3, 4));
        return add("Reshape", together, List.of(turned.name(), join));
    }

    /** The network that ends with a linear classifier. */
    public Network classify(Value pooled, int classes) {
        Value flat = add("Flatten", new Value(next("flat"), pooled.channels(), 1), List.of(pooled.name()));
        String weight = random("classifier.weight", flat.channels(), classes, flat.channels());
        String bias = random("classifier.bias", flat.channels(), classes);
        weights += (long) classes * flat.channels();
        macs += (long) classes * flat.channels();
        Value output = add(
                "Gemm",
                new Value("output", classes, 1),
                List.of(flat.name(), weight, bias),
                new Attribute.Whole("transB", 1));
        return new Network(name, batch, input, output, nodes, tensors, weights, macs);
    }

    private Value add(String operator, Value output, List<String> inputs, Attribute... attributes) {
        nodes.add(new Node(operator, inputs, output.name(), List.of(attributes)));
        return output;
    }

    private Value like(Value from, String what) {
        return new Value(next(what), from.channels(), from.size());
    }

    private String next(String what) {
        return what + (nodes.size() + 1);
    }

    private String random(String tensor, long fanIn, long... shape) {
        long own = seed * 1_000_003 + tensors.size();
        tensors.add(new Tensor.Random(tensor, Attribute.Wholes.of("", shape).values(), Math.sqrt(2.0 / fanIn), own));
        return tensor;
    }

    private String whole(String of, long... values) {
        String tensor = of + ".shape";
        tensors.add(new Tensor.Whole(tensor, Attribute.Wholes.of("", values).values()));
        return tensor;
    }
}
