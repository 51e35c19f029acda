package org.proxylens.space;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the 22 blocks of an FBNet stand: between a stem and a head, in seven stages. FBNet was searched for
 * {@link #IMAGENET}; HW-NAS-Bench measured a small layout besides.
 *
 * <p>The width before the classifier differs between them: 1,984 on ImageNet, 1,504 on CIFAR-100 (HW-NAS-Bench, Li et al.,
 * ICLR 2021, {@code fbnet_get_metrics} in {@code hw_nas_bench_api.py} and {@code FBNet_Infer} in {@code model_infer.py}).
 * In FBNet's own code FBNet-B and FBNet-C have 1,984, the smaller FBNet-A 1,504 (facebookresearch/mobile-vision,
 * {@code fbnet_modeldef_cls_fbnet.py}).
 *
 * @param dataset what it is named after
 * @param pixels of the input, along an edge
 * @param stemStride of the first convolution
 * @param head channels before the classifier
 * @param classes of the classifier
 * @param shapes of the blocks
 */
public record FbnetLayout(String dataset, int pixels, int stemStride, int head, int classes, List<Shape> shapes) {
    /** Channels of the first convolution. */
    static final int STEM = 16;

    private static final int[] DEPTHS = {1, 4, 4, 4, 4, 4, 1};
    private static final int[] CHANNELS = {16, 24, 32, 64, 112, 184, 352};

    /** For 32 × 32 pixels and 100 classes. */
    private static final FbnetLayout CIFAR100 = of("cifar100", 32, 1, 1504, 100, 1, 1, 2, 2, 1, 2, 1);
    /** For 224 × 224 pixels and 1,000 classes. */
    static final FbnetLayout IMAGENET = of("imagenet", 224, 2, 1984, 1000, 1, 2, 2, 2, 1, 2, 1);

    /** Every layout that was measured. */
    public static final List<FbnetLayout> ALL = List.of(CIFAR100, IMAGENET);

    /**
     * What surrounds a block.
     *
     * @param in channels that enter
     * @param out channels that leave
     * @param size pixels along an edge, before the stride
     * @param stride of the block
     */
    public record Shape(int in, int out, int size, int stride) {
        boolean kept() {
            return in == out && stride == 1;
        }

        private String place() {
            return "_H" + size + "_W" + size + "_Cin" + in + "_Cout" + out;
        }
    }

    public FbnetLayout {
        shapes = List.copyOf(shapes);
    }

    private static FbnetLayout of(
            String dataset, int pixels, int stemStride, int head, int classes, int... stageStrides) {
        List<Shape> shapes = new ArrayList<>();
        int in = STEM;
        int size = pixels / stemStride;
        for (int stage = 0; stage < DEPTHS.length; stage++) {
            for (int repeat = 0; repeat < DEPTHS[stage]; repeat++) {
                int stride = repeat == 0 ? stageStrides[stage] : 1;
                shapes.add(new Shape(in, CHANNELS[stage], size, stride));
                size /= stride;
                in = CHANNELS[stage];
            }
        }
        return new FbnetLayout(dataset, pixels, stemStride, head, classes, shapes);
    }

    /** The shape of what leaves the last block. */
    Shape last() {
        return shapes.get(shapes.size() - 1);
    }

    /** HW-NAS-Bench's keys of the stem and the head, which every network has. */
    public List<String> always() {
        int size = last().size();
        String place = "_H" + size + "_W" + size;
        return List.of(
                "ConvNorm_H" + pixels + "_W" + pixels + "_Cin3_Cout" + STEM + "_kernel3_stride" + stemStride
                        + "_group1",
                "ConvNorm" + place + "_Cin" + last().out() + "_Cout" + head + "_kernel1_stride1_group1",
                "AvgP" + place + "_Cin" + head + "_Cout" + head + "_kernel" + size + "_stride1",
                "FC_Cin" + head + "_Cout" + classes);
    }

    /** HW-NAS-Bench's key of every block at every place, under {@code position/token}: {@code 0/k3_e1} to {@code 21/skip}. */
    public Map<String, String> blockKeys() {
        Map<String, String> keys = new LinkedHashMap<>();
        for (int position = 0; position < shapes.size(); position++) {
            for (String token : FbnetSpace.BLOCKS) {
                keys.put(position + "/" + token, key(shapes.get(position), token));
            }
        }
        return keys;
    }

    private static String key(Shape shape, String token) {
        if (token.equals(ArchTokens.SKIP)) {
            return "Skip" + shape.place() + "_stride" + shape.stride();
        }
        Drawing.Block block = Drawing.Block.of(token);
        return "ConvBlock" + shape.place() + "_exp" + block.expansion() + "_kernel" + block.kernel() + "_stride"
                + shape.stride() + "_group" + block.groups();
    }
}
