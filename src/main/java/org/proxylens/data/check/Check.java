package org.proxylens.data.check;

import java.util.List;
import org.proxylens.data.Problem;

/** Looks for one sort of oddity. Keeps no state. */
@FunctionalInterface
public interface Check {
    /** What was found; empty for clean data. */
    List<Problem> check(CheckInput input);
}
