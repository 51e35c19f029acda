package org.proxylens.cli.result;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.message.Messages;
import org.proxylens.proxy.newdevice.FurtherMeasurements;

/** What ten more measurements would change, as JSON. */
public final class TenMoreText {
    private TenMoreText() {}

    /** The tree under {@code ten_more}. */
    public static Map<String, @Nullable Object> json(FurtherMeasurements further) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("verdict", Messages.key(further.verdict()));
        json.put("networks", further.rows().length);
        json.put("rehearsed", further.rehearsed());
        json.put("alike", further.alike());
        json.put("turned", further.turned());
        json.put("stands", further.stands());
        return json;
    }
}
