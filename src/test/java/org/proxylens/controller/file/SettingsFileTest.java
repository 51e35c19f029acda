package org.proxylens.controller.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxylens.data.raw.RawUnit;
import org.proxylens.data.table.ImportSpec;
import org.proxylens.model.choice.Appearance;

class SettingsFileTest {
    private static final ImportSpec SPEC = new ImportSpec(
            List.of("net", "t"), "net", false, List.of(), List.of("t"), RawUnit.SECONDS, List.of(), java.util.Map.of());

    @TempDir
    private Path folder;

    @Test
    void settingsComeBackAsTheyWere() throws IOException {
        SettingsFile file = new SettingsFile(folder.resolve("deep/er"));
        assertThat(file.read()).isEqualTo(Settings.DEFAULT);
        Settings settings = new Settings(
                Appearance.DARK,
                List.of("/data/a", "/data/b ü"),
                List.of(SPEC),
                "zh-CN",
                1.21,
                Map.of("UNDO", "Ctrl+Y"),
                true);
        file.write(settings);
        assertThat(file.read()).isEqualTo(settings);
    }

    @Test
    void aBrokenFileCountsAsNone() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{\"appearance\": \"PURPLE\", ");
        assertThat(new SettingsFile(folder).read()).isEqualTo(Settings.DEFAULT);
        Files.writeString(folder.resolve("settings.json"), "{}");
        assertThat(new SettingsFile(folder).read()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void aNewerFileIsUnderstoodAsFarAsItGoes() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{\"appearance\":\"LIGHT\",\"recent\":[\"/x\"],\"more\":1}");
        assertThat(new SettingsFile(folder).read())
                .isEqualTo(new Settings(Appearance.LIGHT, List.of("/x"), null, null, null, null, false));
    }
}
