package org.proxylens.view.action;

import java.util.Arrays;
import org.proxylens.data.message.Messages;

/** Everything the window can be told to do from a menu, a button or a key. */
public enum ActionId {
    OPEN_FOLDER,
    OPEN_FILE,
    ADD_SOURCE,
    IMPORT_TABLE,
    OPEN_SAMPLE,
    RELOAD,
    NEW_DEVICE,
    GUIDE_ADD,
    GUIDE_LIST,
    GUIDE_KIT,
    GUIDE_HERE,
    GUIDE_ADAPT,
    GUIDE_RESULT,
    GUIDE_CLOSE,
    SAVE_STUDY,
    SAVE_STUDY_AS,
    COMPARE_STUDY,
    NOTE_PAIR,
    NOTE_DEVICE,
    NOTE_ARCHITECTURES,
    SHOW_STEPS,
    EXPORT_FIGURE,
    EXPORT_MATRIX,
    EXPORT_READOUT,
    EXPORT_ALL,
    EXPORT_SELECTED,
    EXPORT_DEVICES,
    REPORT,
    QUIT,
    UNDO,
    REDO,
    COPY_IMAGE,
    COPY_TABLE_TEXT,
    COPY_TABLE_MARKDOWN,
    COPY_TABLE_LATEX,
    COPY_TABLE_CSV,
    COPY_COMMAND,
    SWAP_PAIR,
    SELECTED_AS_PROXY,
    SELECTED_AS_TARGET,
    NARROW_DEVICES,
    HIDE_DEVICES,
    PIN_DEVICES,
    SHOW_ALL_DEVICES,
    LEAVE_OUT_DISCONNECTED,
    LEAVE_OUT_ISOMORPHIC,
    RESET_REGION,
    RESET_REFERENCE,
    SELECTED_ARCHITECTURES,
    CLEAR_SELECTION,
    APPEARANCE_SYSTEM,
    APPEARANCE_LIGHT,
    APPEARANCE_DARK,
    TOGGLE_DARK,
    LARGER,
    SMALLER,
    USUAL_SIZE,
    LANGUAGE_SYSTEM,
    LANGUAGE_ENGLISH,
    LANGUAGE_CHINESE,
    ORDER_CLUSTER,
    ORDER_NAME,
    ORDER_GIVEN,
    MEASURE_SRCC,
    MEASURE_KENDALL,
    MEASURE_HV_LOSS,
    MEASURE_MEAN_REGRET,
    MEASURE_MAX_REGRET,
    MEASURE_RECOVERED,
    COMMON_PAIRWISE,
    COMMON_LISTWISE,
    POLICY_LEAVE_OUT,
    POLICY_SLOWEST,
    POLICY_FASTEST,
    VIEW_HEATMAP,
    VIEW_SCATTER,
    VIEW_PARETO,
    VIEW_PROXIES,
    VIEW_THRESHOLD,
    VIEW_NEW_DEVICE,
    VIEW_STUDY,
    VIEW_PROBLEMS,
    NEXT_VIEW,
    PREVIOUS_VIEW,
    NEXT_PANE,
    PREVIOUS_PANE,
    SHOW_DEVICES,
    SHOW_READOUT,
    CHART_ALONE,
    FIND_DEVICE,
    FIND_ARCHITECTURES,
    SHOW_PALETTE,
    SHOW_TOUR,
    SHOW_KEYS,
    SHOW_ABOUT;

    /** The key of its text in the messages: {@code action.open-folder}. */
    public String messageKey() {
        return "action." + Messages.key(this);
    }

    /** The key of the name of the menu within a menu that it stands in; empty where its own name says enough anywhere. */
    public String submenuKey() {
        return switch (this) {
            case EXPORT_FIGURE, EXPORT_MATRIX, EXPORT_READOUT, EXPORT_ALL, EXPORT_SELECTED, EXPORT_DEVICES ->
                "menu.export";
            case ORDER_CLUSTER, ORDER_NAME, ORDER_GIVEN -> "menu.order";
            case MEASURE_SRCC,
                    MEASURE_KENDALL,
                    MEASURE_HV_LOSS,
                    MEASURE_MEAN_REGRET,
                    MEASURE_MAX_REGRET,
                    MEASURE_RECOVERED -> "menu.measure";
            case POLICY_LEAVE_OUT, POLICY_SLOWEST, POLICY_FASTEST -> "menu.policy";
            case COMMON_PAIRWISE, COMMON_LISTWISE -> "menu.common";
            case APPEARANCE_SYSTEM, APPEARANCE_LIGHT, APPEARANCE_DARK -> "menu.appearance";
            case LARGER, SMALLER, USUAL_SIZE -> "menu.size";
            case LANGUAGE_SYSTEM, LANGUAGE_ENGLISH, LANGUAGE_CHINESE -> "menu.language";
            default -> "";
        };
    }

    /** What stands in a menu within a menu, in order. */
    public static ActionId[] in(String submenuKey) {
        return Arrays.stream(values())
                .filter(id -> id.submenuKey().equals(submenuKey))
                .toArray(ActionId[]::new);
    }

    /** The id of its buttons and, with {@code menu-} before it, of its menu items: {@code action-open-folder}. */
    public String controlId() {
        return messageKey().replace('.', '-');
    }
}
