package org.proxylens.view.intent;

import java.util.List;

/** What the user says of devices. Called on the FX thread. */
public interface DeviceIntents {
    /** A device is to be called otherwise; a blank name gives its own back. */
    void onDeviceRenamed(String device, String alias);

    /** Devices have a value of an attribute; a blank one takes it away. */
    void onAttributeTyped(List<String> devices, String attribute, String value);
}
