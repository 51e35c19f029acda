package org.proxylens.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The clock and the load of the machine that measures; tests have one of their own. */
public interface Machine {
    /** Time in ns, from any start. */
    long nanoTime();

    /** Processors that other programs have kept busy since this was asked last; 0 where the system does not say. */
    double otherCores();

    /** This machine. */
    static Machine here() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine() {
            @Override
            public long nanoTime() {
                return System.nanoTime();
            }

            @Override
            public double otherCores() {
                double others = system.getCpuLoad() - system.getProcessCpuLoad();
                return Double.isFinite(others) ? Math.max(0, others) * system.getAvailableProcessors() : 0;
            }
        };
    }
}
