package org.proxylens.space.network;

import java.util.List;

/**
 * A layer.
 *
 * @param operator what ONNX calls it
 * @param inputs names of the values and tensors that it reads
 * @param output name of the value that it writes
 * @param attributes its settings; those left out are ONNX's own
 */
public record Node(String operator, List<String> inputs, String output, List<Attribute> attributes) {
    public Node {
        inputs = List.copyOf(inputs);
        attributes = List.copyOf(attributes);
    }
}
