package org.proxylens.controller.action;

import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.proxylens.analysis.Guide;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.view.action.ActionId;
import org.proxylens.view.intent.GuideIntents;

/** What can be done with a new device that was placed. */
record GuideActions(Workbench model, ActionBuilder to) {
    void add(GuideIntents guide) {
        add(ActionId.GUIDE_ADD, MaterialDesignP.PLUS, "reason.no-guide", any -> true, guide::onMeasurementsAdded);
        add(ActionId.GUIDE_LIST, null, "reason.nothing-to-measure", GuideActions::open, guide::onListSaved);
        add(ActionId.GUIDE_KIT, null, "reason.nothing-to-measure", GuideActions::open, guide::onKitSaved);
        add(
                ActionId.GUIDE_HERE,
                MaterialDesignT.TIMER_OUTLINE,
                "reason.nothing-to-measure",
                GuideActions::open,
                guide::onMeasuredHere);
        add(
                ActionId.GUIDE_ADAPT,
                null,
                "reason.too-few-measured",
                now -> now.count() >= Guide.LEAST_MEASURED,
                guide::onAdaptChosen);
        add(ActionId.GUIDE_RESULT, null, "reason.no-promise", now -> now.course() != null, guide::onResultSaved);
        add(ActionId.GUIDE_CLOSE, MaterialDesignC.CLOSE, "reason.no-guide", any -> true, guide::onGuideClosed);
    }

    private static boolean open(Guide guide) {
        return guide.step() != Guide.Step.KEEP;
    }

    private void add(ActionId id, @Nullable Ikon icon, String reason, Predicate<Guide> fine, Runnable handler) {
        ObservableValue<String> unavailable = Bindings.createStringBinding(
                () -> {
                    Guide guide = model.guide().get();
                    return guide == null
                            ? Messages.text("reason.no-guide")
                            : fine.test(guide) ? "" : Messages.text(reason);
                },
                model.guide());
        to.add(id, icon, null, unavailable, handler);
    }
}
