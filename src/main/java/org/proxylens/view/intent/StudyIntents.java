package org.proxylens.view.intent;

/** What the user wants of studies on known devices that are treated as new. Called on the FX thread. */
public interface StudyIntents {
    /**
     * A study is to be run.
     *
     * @param allTargets for every device as a target; otherwise for the chosen target only
     */
    void onStudyWanted(boolean allTargets);

    /** It is to be found what measuring networks again is worth, on the chosen target. */
    void onRemeasuringWanted();
}
