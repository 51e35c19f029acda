package org.proxylens.controller.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.proxylens.data.message.Messages;
import org.proxylens.data.source.FileWriter;
import org.proxylens.model.job.Job;

/** A job that writes a file. */
public final class FileJob {
    private FileJob() {}

    /** Writes the file given. */
    public interface Writing {
        void to(Path file) throws IOException;

        /** Writes a text, the whole of it or nothing. */
        static Writing text(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return of(out -> out.write(bytes));
        }

        /** Writes a content, the whole of it or nothing. */
        static Writing of(FileWriter.Content content) {
            return file -> FileWriter.write(file, content);
        }
    }

    /**
     * A job that writes a file.
     *
     * @param kind only the newest job of a kind counts
     * @param written is told the file once it stands
     */
    public static Job<Path> of(
            String kind, Path file, Writing writing, Consumer<Path> written, Consumer<Throwable> onFailure) {
        return new Job<>(
                kind,
                Messages.text("job.export", String.valueOf(file.getFileName())),
                Duration.ZERO,
                progress -> {
                    writing.to(file);
                    return file;
                },
                written,
                onFailure);
    }
}
