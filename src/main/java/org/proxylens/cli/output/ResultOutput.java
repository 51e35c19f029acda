package org.proxylens.cli.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.proxylens.cli.text.CsvTable;
import org.proxylens.cli.text.JsonWriter;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.data.message.Messages;
import org.proxylens.data.source.FileWriter;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Where a command's result goes: text on standard output, JSON and CSV to files or in its stead. */
public final class ResultOutput {
    /** The option, of all commands, that makes the folders above files. */
    public static final String PARENTS = "--parents";

    private static final String STANDARD_OUTPUT = "-";

    @Option(names = "--json", paramLabel = "FILE")
    private @Nullable String json;

    @Option(names = "--csv", paramLabel = "FILE")
    private @Nullable String csv;

    @Option(names = "--no-color")
    private boolean noColour;

    /** Whether the text may be coloured. */
    public boolean coloured(Environment environment) {
        return !noColour && environment.colours();
    }

    /** Whether the result is written as CSV. */
    public boolean wantsTable() {
        return csv != null;
    }

    /** Writes the result in every form asked for; text unless another form takes standard output. */
    public void write(CommandLine command, Supplier<?> tree, Supplier<CsvTable> table, Supplier<List<String>> text) {
        write(command, tree, table, true, text);
    }

    /**
     * As above.
     *
     * @param wantsText whether the text is wanted at all: not where the result went to a figure
     */
    public void write(
            CommandLine command,
            Supplier<?> tree,
            Supplier<CsvTable> table,
            boolean wantsText,
            Supplier<List<String>> text) {
        boolean jsonOut = STANDARD_OUTPUT.equals(json);
        boolean csvOut = STANDARD_OUTPUT.equals(csv);
        if (jsonOut && csvOut) {
            throw WrongUsage.of(command, "json-and-csv");
        }
        if (json != null && !jsonOut && json.equals(csv)) {
            throw WrongUsage.of(command, "one-file", json);
        }
        if (json != null) {
            put(command, json, out -> JsonWriter.write(tree.get(), out));
        }
        if (csv != null) {
            put(command, csv, out -> table.get().write(out));
        }
        if (wantsText && !jsonOut && !csvOut) {
            PrintWriter out = command.getOut();
            text.get().forEach(out::println);
            out.flush();
        }
    }

    /**
     * As the first, with a text for a document beside them.
     *
     * @param where the file the document goes to, - for standard output, null for none
     */
    public void write(
            CommandLine command,
            @Nullable String where,
            Supplier<List<String>> document,
            Supplier<?> tree,
            Supplier<CsvTable> table,
            Supplier<List<String>> text) {
        boolean documentOut = STANDARD_OUTPUT.equals(where);
        if (documentOut && (STANDARD_OUTPUT.equals(json) || STANDARD_OUTPUT.equals(csv))) {
            throw WrongUsage.of(command, "one-standard-output");
        }
        write(command, tree, table, !documentOut, text);
        if (where != null) {
            put(command, where, out -> {
                for (String line : document.get()) {
                    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
            });
        }
    }

    private static void put(CommandLine command, String where, FileWriter.Content content) {
        writeFile(command, Path.of(where), content);
    }

    /** Whether a file that the user named is standard output. */
    public static boolean isStandardOutput(@Nullable Path file) {
        return file != null && file.toString().equals(STANDARD_OUTPUT);
    }

    /** Writes a file of text whole and says so on standard error; - is standard output, and nothing is said. */
    public static void writeFile(CommandLine command, Path file, FileWriter.Content content) {
        if (isStandardOutput(file)) {
            command.getOut().print(inMemory(content));
            command.getOut().flush();
        } else {
            write(command, file, () -> FileWriter.write(file, content));
        }
    }

    /**
     * Writes a file or folder, makes the folders above it where that is asked for, and says on standard error what was
     * written.
     */
    public static void write(CommandLine command, Path file, Writing writing) {
        Path made = null;
        try {
            made = makeParents(command, file);
            writing.write();
            made = null;
        } catch (IOException e) {
            throw new OutputException(file, e);
        } finally {
            remove(file.toAbsolutePath().getParent(), made);
        }
        command.getErr().println(Messages.text("cli.wrote", file));
        command.getErr().flush();
    }

    /**
     * Makes the folders above a file where that is asked for.
     *
     * @return the uppermost that was made; null where none was
     */
    public static @Nullable Path makeParents(CommandLine command, Path file) throws IOException {
        boolean wanted = Boolean.TRUE.equals(
                command.getCommandSpec().root().findOption(PARENTS).getValue());
        Path made = null;
        for (Path at = file.toAbsolutePath().getParent(); at != null && !Files.exists(at); at = at.getParent()) {
            made = at;
        }
        if (!wanted || made == null) {
            return null;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        return made;
    }

    /** Removes folders that were made for nothing, from one up to another; null for none. Those that hold something stay. */
    public static void remove(@Nullable Path from, @Nullable Path upTo) {
        try {
            for (Path at = from; upTo != null && at != null && at.startsWith(upTo); at = at.getParent()) {
                Files.deleteIfExists(at);
            }
        } catch (IOException e) {
            return; // something came into it meanwhile
        }
    }

    /** What writes a file or folder. */
    @FunctionalInterface
    public interface Writing {
        /** Writes it. */
        void write() throws IOException;
    }

    private static String inMemory(FileWriter.Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            content.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
