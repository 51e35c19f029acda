package org.proxylens.data.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxylens.data.DataException;

class StudyFileTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    /** Saves studies of random length, one after the other, until it is killed. */
    static final class Saver {
        public static void main(String[] args) throws IOException {
            Random random = new Random(Long.parseLong(args[1]));
            for (int i = 0; ; i++) {
                ObjectNode study = JSON.createObjectNode().put("number", i);
                study.put("text", "x".repeat(random.nextInt(200_000)));
                StudyFile.write(Path.of(args[0]), study);
                System.out.println(i);
            }
        }
    }

    @Test
    void aSaveThatIsKilledLeavesAStudyThatCanBeRead() throws Exception {
        Path file = folder.resolve("work.proxylens");
        Random random = new Random(7);
        int kills = Integer.getInteger("study.kills", 12);
        for (int kill = 0; kill < kills; kill++) {
            Process saver = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xshare:auto",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Saver.class.getName(),
                            file.toString(),
                            Integer.toString(kill))
                    .start();
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(saver.getInputStream(), StandardCharsets.UTF_8))) {
                for (int line = random.nextInt(12); line >= 0; line--) {
                    assertThat(out.readLine()).isNotNull();
                }
                for (int turn = random.nextInt(2_000_000); turn > 0; turn--) {
                    Thread.onSpinWait();
                }
                saver.destroyForcibly().waitFor();
            }
            assertThat(StudyFile.read(file).path("number").isInt()).isTrue();
        }
        StudyFile.write(file, JSON.createObjectNode());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .contains("work.proxylens")
                    .as("what the killed ones left is taken away by the next")
                    .noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void whatWasWrittenIsReadAndTheBytesAreAlwaysTheSame() throws IOException {
        ObjectNode study = JSON.createObjectNode().put("a", 0.1).put("b", "ü");
        Path one = folder.resolve("one.proxylens");
        Path two = folder.resolve("two.proxylens");

        StudyFile.write(one, study);
        StudyFile.write(two, StudyFile.read(one));

        assertThat(StudyFile.read(two)).isEqualTo(study);
        assertThat(Files.readAllBytes(two)).isEqualTo(Files.readAllBytes(one));
        assertThat(Files.readString(one)).startsWith("{\n  \"proxylens_study\" : " + StudyForms.PRESENT);
    }

    @Test
    void aStudyOfTheFirstFormIsBroughtToThePresentOne() throws IOException {
        Path file = write("{\"proxylens_study\":1,\"sources\":[\"a.csv\",\"b\"],\"join\":\"AUTO\"}");

        ObjectNode study = StudyFile.read(file);

        assertThat(study.at("/sources/1/path").asText()).isEqualTo("b");
        assertThat(study.at("/sources/0/hash").asText()).isEmpty();
        assertThat(study.path("join").asText()).isEqualTo("AUTO");
    }

    @Test
    void namesAndGroupsOfTheSecondFormStandAmongTheChoices() throws IOException {
        Path file = write("{\"proxylens_study\":2,\"sources\":[{\"path\":\"a\",\"hash\":\"\"}],"
                + "\"aliases\":{\"a\":\"Phone\"},\"groups\":{\"b\":\"old\"},\"choices\":{\"proxy\":\"b\"}}");

        ObjectNode study = StudyFile.read(file);

        assertThat(study.has("aliases") || study.has("groups")).isFalse();
        assertThat(study.at("/choices/proxy").asText()).isEqualTo("b");
        assertThat(study.at("/choices/labels/names/a").asText()).isEqualTo("Phone");
        assertThat(study.at("/choices/labels/attributes/b/group").asText()).isEqualTo("old");
    }

    @Test
    void whatIsNoStudyIsRefusedInOneLine() throws IOException {
        for (String text :
                new String[] {"", "[]", "{}", "{\"proxylens_study\":\"1\"}", "{\"proxylens_study\":1", "x\0y"}) {
            Path file = write(text);
            assertThatThrownBy(() -> StudyFile.read(file))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("no study");
        }
        Path newer = write("{\"proxylens_study\":999}");
        assertThatThrownBy(() -> StudyFile.read(newer)).hasMessageContaining("form 999");
        assertThatThrownBy(() -> StudyFile.read(folder.resolve("none.proxylens")))
                .isInstanceOf(DataException.class);
    }

    @Test
    void aStudyIsOpenOnce() throws IOException {
        Path study = folder.resolve("work.proxylens");
        try (StudyLock first = StudyLock.of(folder, study)) {
            assertThat(first).isNotNull();
            assertThat(StudyLock.of(folder, study)).isNull();
        }
        try (StudyLock again = StudyLock.of(folder, study)) {
            assertThat(again).isNotNull();
        }
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("study.proxylens"), text);
    }
}
