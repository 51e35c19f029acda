package org.proxylens.view.intent;

import org.proxylens.data.Problem;
import org.proxylens.data.Repair;

/** What the user wants done about a problem in the data. Called on the FX thread. */
public interface ProblemIntents {
    /** What it is about is to be seen: its architectures selected, its devices as the pair, in the view that shows them. */
    void onProblemShown(Problem problem);

    /** It is to be repaired so. */
    void onRepairChosen(Repair repair);
}
