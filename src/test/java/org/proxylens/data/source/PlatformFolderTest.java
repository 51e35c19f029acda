package org.proxylens.data.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformFolderTest {
    private static final Path HOME = Path.of("/home/me");

    @ParameterizedTest
    @CsvSource({
        "SETTINGS, Linux, '', /home/me/.config/proxylens",
        "LOGS, Linux, '', /home/me/.local/state/proxylens",
        "CACHE, Linux, '', /home/me/.cache/proxylens",
        "CACHE, Linux, /mine, /mine/proxylens",
        "CACHE, Linux, relative, /home/me/.cache/proxylens",
        "SETTINGS, Mac OS X, /mine, /home/me/Library/Application Support/ProxyLens",
        "LOGS, Mac OS X, '', /home/me/Library/Logs/ProxyLens",
        "CACHE, Mac OS X, '', /home/me/Library/Caches/ProxyLens",
        "SETTINGS, Windows 11, /mine, /mine/ProxyLens",
        "SETTINGS, Windows 11, '', /home/me/AppData/Roaming/ProxyLens",
        "LOGS, Windows 11, /mine, /mine/ProxyLens/Logs",
        "CACHE, Windows 11, '', /home/me/AppData/Local/ProxyLens/Cache",
    })
    void eachPlatformHasItsOwn(PlatformFolder folder, String system, String said, Path expected) {
        Map<String, String> variables = Map.of(
                "XDG_CONFIG_HOME",
                said,
                "XDG_STATE_HOME",
                said,
                "XDG_CACHE_HOME",
                said,
                "APPDATA",
                said,
                "LOCALAPPDATA",
                said);
        assertThat(folder.of(system, variables, HOME)).isEqualTo(expected);
    }
}
