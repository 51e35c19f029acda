package org.proxylens.controller.file;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.table.ImportSpec;
import org.proxylens.model.choice.Appearance;

/**
 * What is remembered from one start to the next. All but the first two are absent in files of earlier versions.
 *
 * @param appearance light, dark or as the system
 * @param recent absolute paths of datasets opened lately, the newest first
 * @param imports tables described by hand, the newest first
 * @param language the language of the program as a tag such as {@code en}; empty for the system's
 * @param scale how much larger than usual everything is
 * @param keys keys that the user gave to actions, by their ids; empty text for none
 * @param toured whether the tour was taken or skipped
 */
record Settings(
        Appearance appearance,
        List<String> recent,
        @Nullable List<ImportSpec> imports,
        @Nullable String language,
        @Nullable Double scale,
        @Nullable Map<String, String> keys,
        boolean toured) {
    static final Settings DEFAULT = new Settings(Appearance.SYSTEM, List.of(), null, null, null, null, false);
    static final int MOST_IMPORTS = 50;
    static final int MOST_RECENT = 10;

    Settings {
        recent = List.copyOf(recent);
        imports = imports == null ? List.of() : List.copyOf(imports);
        language = language == null ? "" : language;
        scale = scale == null ? 1 : scale;
        keys = keys == null ? Map.of() : Map.copyOf(keys);
    }
}
