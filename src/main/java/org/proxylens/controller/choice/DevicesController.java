package org.proxylens.controller.choice;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.proxylens.data.Dataset;
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
        history.become(choices -> choices.renamed(device, wanted));
    }

    @Override
    public void onAttributeTyped(List<String> devices, String attribute, String value) {
        if (!attribute.isBlank() && !devices.isEmpty()) {
            history.step(edit -> {
                List<String> read = devices.stream().map(edit.labels::read).toList();
                edit.labels = edit.labels.saying(read, attribute, value);
            });
        }
    }

    /** The marked devices stand first, or no longer where all of them did. */
    public void togglePinned() {
        Set<String> marked = Set.copyOf(model.marked());
        history.step(edit -> {
            Set<String> pinned = new HashSet<>(edit.pinned);
            if (!pinned.removeAll(marked) || !edit.pinned.containsAll(marked)) {
                pinned.addAll(marked);
            }
            edit.pinned = pinned;
        });
    }

    /** The views leave the marked devices out. */
    public void hideMarked() {
        Dataset dataset = model.dataset().get();
        if (dataset != null) {
            Set<String> marked = Set.copyOf(model.marked());
            history.step(edit -> edit.devices = dataset.deviceNames().stream()
                    .filter(name -> edit.devices.isEmpty() || edit.devices.contains(name))
                    .filter(name -> !marked.contains(name))
                    .collect(Collectors.toSet()));
        }
    }
}
