package org.proxylens.view.intent;

/** What the user meant with a new device. Called on the FX thread. */
public interface GuideIntents {
    /** A new device is to be placed among the known ones. */
    void onNewDevice();

    /** A file with measurements is to be added. */
    void onMeasurementsAdded();

    /** The architectures to measure next are to be saved as a list. */
    void onListSaved();

    /** A known device is to be reused as it is. */
    void onReuseChosen(String device);

    /** The known devices are to be adapted to the new one. */
    void onAdaptChosen();

    /** The new device is to be called so. */
    void onDeviceNamed(String name);

    /** What is measured on the new device is to be saved. */
    void onMeasurementsSaved();

    /** The new device is to join the dataset, as a target. */
    void onDeviceAdded();

    /** The final front, or the predicted latencies, are to be saved. */
    void onResultSaved();

    /** What is listed is to be measured on this machine. */
    void onMeasuredHere();

    /** What is listed is to be saved as networks, with what measures them elsewhere. */
    void onKitSaved();

    /** The new device is to be left. */
    void onGuideClosed();
}
