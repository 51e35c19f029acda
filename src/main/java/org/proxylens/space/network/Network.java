package org.proxylens.space.network;

import java.util.List;

/**
 * A network: layers in an order in which they can be computed.
 *
 * @param name of the architecture
 * @param batch pictures that go in at once
 * @param input the pictures, of three channels
 * @param output one number a class
 * @param nodes the layers
 * @param tensors weights and other numbers that layers read
 * @param weights of convolutions and of the classifier, biases not counted
 * @param macs multiply-accumulates of convolutions and of the classifier, of one picture
 */
public record Network(
        String name,
        int batch,
        Value input,
        Value output,
        List<Node> nodes,
        List<Tensor> tensors,
        long weights,
        long macs) {
    public Network {
        nodes = List.copyOf(nodes);
        tensors = List.copyOf(tensors);
    }

    /** Lengths of the input's axes: batch, channels, rows, columns. */
    public List<Long> inputShape() {
        return List.of((long) batch, (long) input.channels(), (long) input.size(), (long) input.size());
    }
}
