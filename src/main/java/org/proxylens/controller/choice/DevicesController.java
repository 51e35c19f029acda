package org.proxylens.controller.choice;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.proxylens.data.Dataset;
import org.proxylens.data.DeviceLabels;
import org.proxylens.data.Severity;
import org.proxylens.model.Workbench;
import org.proxylens.view.intent.DeviceIntents;

/** Names, describes, pins and hides devices. */
public record DevicesController(Workbench model, History history) implements DeviceIntents {
    @Override
    public void onDeviceRenamed(String device, String alias) {
        Dataset dataset = model.dataset().get();
        String wanted = alias.strip();
        if (dataset == null || wanted.equals(device)) {
            return;
        }
        if (dataset.device(wanted).isPresent()) {
            model.say(Severity.WARNING, "notice.name-taken", wanted);
            return;
        }
        history.step(choices -> choices.renamed(device, wanted));
    }

    @Override
    public void onAttributeTyped(List<String> devices, String attribute, String value) {
        if (!attribute.isBlank() && !devices.isEmpty()) {
            history.step(choices -> {
                DeviceLabels labels = choices.labels();
                List<String> read = devices.stream().map(labels::read).toList();
                return choices.withLabels(labels.saying(read, attribute, value));
            });
        }
    }

    /** The marked devices stand first, or no longer where all of them did. */
    public void togglePinned() {
        Set<String> marked = Set.copyOf(model.marked());
        history.step(choices -> {
            Set<String> pinned = new HashSet<>(choices.pinned());
            if (!pinned.removeAll(marked) || !choices.pinned().containsAll(marked)) {
                pinned.addAll(marked);
            }
            return choices.withPinned(pinned);
        });
    }

    /** The views leave the marked devices out. */
    public void hideMarked() {
        Dataset dataset = model.dataset().get();
        if (dataset != null) {
            Set<String> marked = Set.copyOf(model.marked());
            history.step(choices -> choices.withDevices(dataset.deviceNames().stream()
                    .filter(name ->
                            choices.devices().isEmpty() || choices.devices().contains(name))
                    .filter(name -> !marked.contains(name))
                    .collect(Collectors.toSet())));
        }
    }
}
