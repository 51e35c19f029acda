package org.proxylens.analysis.study;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.Guide;
import org.proxylens.analysis.NewDeviceWork;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.proxy.adapt.Adaptation;
import org.proxylens.proxy.adapt.Adapter;

/**
 * What was measured on a new device and how it was gone on with: all that is needed to take it up again.
 *
 * @param device its name
 * @param measured its latencies by arch_id, ms
 * @param reused the known device that is reused as it is; null where none is
 * @param fitted the measurements that the promised front rests on, by arch_id, ms; empty where nothing was adapted
 */
public record StudyDevice(
        String device,
        Map<String, Double> measured,
        @Nullable String reused,
        Map<String, Double> fitted) {

    public StudyDevice {
        measured = Map.copyOf(measured);
        fitted = Map.copyOf(fitted);
    }

    /**
     * Where the user stands with a new device.
     *
     * @param hidden measurements of architectures that the dataset leaves out for the moment, by arch_id
     */
    public static StudyDevice of(Dataset dataset, Guide guide, Map<String, Double> hidden) {
        Map<String, Double> measured = new TreeMap<>(hidden);
        for (int row = 0; row < guide.measured().length; row++) {
            if (!Double.isNaN(guide.measured()[row])) {
                measured.put(dataset.architectures().id(row), guide.measured()[row]);
            }
        }
        Guide.Course course = guide.course();
        Adaptation adaptation = course == null ? null : course.adaptation();
        Map<String, Double> fitted = new TreeMap<>();
        for (int i = 0; adaptation != null && i < adaptation.measured().size(); i++) {
            fitted.put(
                    dataset.architectures().id(adaptation.measured().rows()[i]),
                    adaptation.measured().latencies()[i]);
        }
        return new StudyDevice(guide.device(), measured, course == null ? null : course.reused(), fitted);
    }

    /** The device taken up again. */
    public Guide guide(Adapter adapter, Basis basis, double threshold, Progress progress) {
        return NewDeviceWork.takenUp(adapter, device, measured, reused, fitted, basis, threshold, progress);
    }
}
