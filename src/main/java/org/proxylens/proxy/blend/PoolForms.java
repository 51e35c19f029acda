package org.proxylens.proxy.blend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.proxylens.proxy.code.CodeFeatures;
import org.proxylens.proxy.code.CodeForm;
import org.proxylens.proxy.kernel.CodedTerm;
import org.proxylens.proxy.kernel.KernelPart;
import org.proxylens.proxy.kernel.KernelTerm;
import org.proxylens.proxy.kernel.PositionSmoothing;

/** The terms of what the code explains of the known devices and the computed costs, as forms of the code: summed once, less the devices a pool lacks. */
final class PoolForms implements PoolTerms {
    private final CodeFeatures code;
    private final PositionSmoothing smoothing;
    private final List<PoolMember> devices;
    private final double[] costsByFeatures;
    private final double[] costsByCode;
    private final double[] allByFeatures;
    private final double[] allByCode;

    PoolForms(CodeFeatures code, PositionSmoothing smoothing, List<PoolMember> costs, List<PoolMember> devices) {
        this.code = code;
        this.smoothing = smoothing;
        this.devices = devices;
        costsByFeatures = new double[code.columns() * code.columns()];
        costsByCode = new double[code.code().columns() * code.code().columns()];
        for (PoolMember cost : costs) {
            add(cost, 1, costsByFeatures, costsByCode);
        }
        allByFeatures = costsByFeatures.clone();
        allByCode = costsByCode.clone();
        for (PoolMember device : devices) {
            add(device, 1, allByFeatures, allByCode);
        }
    }

    @Override
    public List<KernelTerm> terms(int[] places) {
        BitSet chosen = new BitSet();
        Arrays.stream(places).forEach(chosen::set);
        boolean most = 2 * places.length > devices.size();
        double[] byFeatures = (most ? allByFeatures : costsByFeatures).clone();
        double[] byCode = (most ? allByCode : costsByCode).clone();
        for (int place = 0; place < devices.size(); place++) {
            if (chosen.get(place) != most) {
                add(devices.get(place), most ? -1 : 1, byFeatures, byCode);
            }
        }
        mirror(byFeatures, code.columns());
        mirror(byCode, code.code().columns());
        List<KernelTerm> terms = new ArrayList<>();
        int width = code.code().columns();
        terms.add(CodedTerm.of(KernelPart.POOL, CodeForm.of(code, code.columns(), byFeatures)));
        if (!code.structure().isEmpty()) {
            terms.add(CodedTerm.of(KernelPart.POOL_CODE, CodeForm.of(code, width, byCode)));
        }
        terms.add(CodedTerm.of(KernelPart.POOL_BY_POSITION, CodeForm.of(code, width, byPosition(byCode))));
        return terms;
    }

    private void add(PoolMember member, double sign, double[] byFeatures, double[] byCode) {
        addProducts(member.weights(), sign, byFeatures);
        addProducts(member.byCode(), sign, byCode);
    }

    /** To the lower triangle. */
    private static void addProducts(double[] weights, double sign, double[] into) {
        int n = weights.length;
        for (int i = 0; i < n; i++) {
            double weight = sign * weights[i];
            for (int j = 0, at = i * n; j <= i; j++, at++) {
                into[at] += weight * weights[j];
            }
        }
    }

    private static void mirror(double[] lower, int n) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                lower[j * n + i] = lower[i * n + j];
            }
        }
    }

    /** Each position a feature of its own, smoothed over its neighbours. */
    private double[] byPosition(double[] byCode) {
        int width = code.code().columns();
        double[] smoothed = new double[width * width];
        for (int i = 0; i < width; i++) {
            int position = code.code().position(i);
            for (int j = 0; j < width; j++) {
                double alike = smoothing.product(position, code.code().position(j));
                smoothed[i * width + j] = alike * byCode[i * width + j];
            }
        }
        return smoothed;
    }
}
