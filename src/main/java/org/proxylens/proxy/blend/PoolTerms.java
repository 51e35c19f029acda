package org.proxylens.proxy.blend;

import java.util.List;
import org.proxylens.proxy.code.CodeFeatures;
import org.proxylens.proxy.kernel.KernelTerm;
import org.proxylens.proxy.kernel.PositionSmoothing;

/** The terms of what the code explains of the known devices and the computed costs. */
interface PoolTerms {
    /** Those of the costs and some devices, by their places. */
    List<KernelTerm> terms(int[] places);

    /** In the way that the number of the code's columns asks for. */
    static PoolTerms of(
            CodeFeatures code, PositionSmoothing smoothing, List<PoolMember> costs, List<PoolMember> devices) {
        return code.wide()
                ? new PoolSums(code, smoothing, costs, devices)
                : new PoolForms(code, smoothing, costs, devices);
    }
}
