package org.proxylens.space;

import java.util.List;
import org.proxylens.space.network.Network;
import org.proxylens.space.network.NetworkBuilder;
import org.proxylens.space.network.NetworkShape;
import org.proxylens.space.network.Value;

/** The network of an FBNet (Wu et al., CVPR 2019, tables 1 and 2), in the layout whose input is as large as the one asked for. */
record FbnetNetwork(NetworkBuilder layers) {
    static Network of(List<String> tokens, NetworkShape shape) {
        FbnetLayout layout = shape.pixels().isEmpty()
                ? FbnetLayout.IMAGENET
                : FbnetLayout.ALL.stream()
                        .filter(known -> known.pixels() == shape.pixels().getAsInt())
                        .findFirst()
                        .orElse(FbnetLayout.IMAGENET);
        NetworkBuilder layers = new NetworkBuilder(
                String.join("|", tokens), shape.batch(), 3, shape.pixels().orElse(layout.pixels()), shape.seed());
        return new FbnetNetwork(layers).build(tokens, layout, shape.classes().orElse(layout.classes()));
    }

    private Network build(List<String> tokens, FbnetLayout layout, int classes) {
        Value value = layers.relu(layers.convolution(layers.input(), FbnetLayout.STEM, 3, layout.stemStride(), 1));
        for (int position = 0; position < tokens.size(); position++) {
            value = block(
                    value,
                    Drawing.Block.of(tokens.get(position)),
                    layout.shapes().get(position));
        }
        Value head = layers.relu(layers.convolution(value, layout.head(), 1, 1, 1));
        return layers.classify(layers.globalPool(head), classes);
    }

    private Value block(Value in, Drawing.Block block, FbnetLayout.Shape shape) {
        if (block.isSkipped()) {
            return shape.kept() ? in : layers.relu(layers.convolution(in, shape.out(), 1, shape.stride(), 1));
        }
        int middle = shape.in() * block.expansion();
        Value value = layers.relu(layers.convolution(in, middle, 1, 1, block.groups()));
        if (block.groups() > 1) {
            value = layers.shuffle(value, block.groups());
        }
        value = layers.relu(layers.convolution(value, middle, block.kernel(), shape.stride(), middle));
        value = layers.convolution(value, shape.out(), 1, 1, block.groups());
        return shape.kept() ? layers.sum(value, in) : value;
    }
}
