package org.proxylens.space;

import java.util.List;
import org.proxylens.space.OnceForAllSpace.Place;
import org.proxylens.space.network.Network;
import org.proxylens.space.network.NetworkBuilder;
import org.proxylens.space.network.NetworkShape;
import org.proxylens.space.network.Value;

/** The network of a Once-for-All architecture: MobileNetV3's blocks (Howard et al., ICCV 2019, section 5) at its kernels, expansions and depths. */
record OnceForAllNetwork(OnceForAllSpace space, NetworkBuilder layers) {
    static Network of(OnceForAllSpace space, List<String> tokens, int pixels, NetworkShape shape) {
        NetworkBuilder layers = new NetworkBuilder(String.join("|", tokens), shape.batch(), 3, pixels, shape.seed());
        return new OnceForAllNetwork(space, layers)
                .build(tokens, shape.classes().orElse(OnceForAllSpace.CLASSES));
    }

    private Network build(List<String> tokens, int classes) {
        Value stem = layers.convolution(layers.input(), space.channels(-1), 3, 2, 1);
        Value value =
                block(layers.hardSwish(stem), space.firstBlock(layers.input().size()));
        for (int position = 0; position < OnceForAllSpace.BLOCKS; position++) {
            if (!tokens.get(position).equals(ArchTokens.SKIP)) {
                value = block(value, space.place(tokens, position));
            }
        }
        Value head = layers.hardSwish(layers.convolution(value, space.head(), 1, 1, 1));
        Value mixed = layers.hardSwish(layers.convolution(layers.globalPool(head), space.mixed(), 1, 1, 1));
        return layers.classify(mixed, classes);
    }

    private Value block(Value in, Place place) {
        Value value = in;
        if (place.middle() != place.in()) {
            value = activation(layers.convolution(in, place.middle(), 1, 1, 1), place);
        }
        value = activation(
                layers.convolution(value, place.middle(), place.kernel(), place.stride(), place.middle()), place);
        if (place.squeezed()) {
            Value squeezed =
                    layers.relu(layers.convolution(layers.globalPool(value), OnceForAllSpace.squeezed(place), 1, 1, 1));
            Value weight = layers.hardSigmoid(layers.convolution(squeezed, place.middle(), 1, 1, 1));
            value = layers.product(value, weight);
        }
        value = layers.convolution(value, place.out(), 1, 1, 1);
        return place.kept() ? layers.sum(value, in) : value;
    }

    private Value activation(Value value, Place place) {
        return place.swish() ? layers.hardSwish(value) : layers.relu(value);
    }
}
