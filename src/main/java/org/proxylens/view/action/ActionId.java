package org.proxylens.view.action;

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
    EXPORT_DEVICES,
    QUIT,
    UNDO,
    REDO,
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
    CLEAR_SELECTION,
    APPEARANCE_SYSTEM,
    APPEARANCE_LIGHT,
    APPEARANCE_DARK,
    TOGGLE_DARK,
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
    SHOW_DEVICES,
    SHOW_READOUT,
    CHART_ALONE,
    FIND_DEVICE,
    FIND_ARCHITECTURES,
    SHOW_KEYS,
    SHOW_ABOUT;

    /** The key of its text in the messages: {@code action.open-folder}. */
    public String messageKey() {
        return "action." + Messages.key(this);
    }

    /** The id of its buttons and, with {@code menu-} before it, of its menu items: {@code action-open-folder}. */
    public String controlId() {
        return messageKey().replace('.', '-');
    }
}
