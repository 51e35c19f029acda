package org.proxylens.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.study.FileNames;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.all.FolderStyle;
import org.proxylens.figure.file.FigureWriter;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The folder that all figures and tables go to, and how they are printed. */
public final class FolderOutput {
    private static final double LARGEST_MM = 2_000;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FOLDER")
    private Path folder;

    @Option(names = "--names", paramLabel = "PATTERN", defaultValue = "{figure}-{proxy}-{target}")
    private String names = FileNames.USUAL.pattern();

    @Option(names = "--format", paramLabel = "F", defaultValue = "png")
    private String format = "png";

    @Option(names = "--width-mm", paramLabel = "W")
    private @Nullable Double widthMm;

    @Option(names = "--dpi", paramLabel = "N", defaultValue = "300")
    private double dpi;

    @Option(names = "--dark")
    private boolean dark;

    @Mixin
    private StyleInput style = new StyleInput();

    /** Writes into a folder. */
    @FunctionalInterface
    public interface Writing {
        /** Writes; says how many files. */
        int into(Path folder) throws IOException;
    }

    /** How the files are called and printed; refuses what cannot be drawn, before any work is done. */
    public FolderStyle style(CommandLine command) {
        if (!FigureWriter.ENDINGS.contains("." + format)) {
            throw WrongUsage.of(command, "figure-format", format, String.join(", ", FigureWriter.ENDINGS));
        }
        StyleInput.within(command, "--width-mm", widthMm, 1, LARGEST_MM);
        StyleInput.within(command, "--dpi", dpi, 1, 10_000);
        style.check(command);
        return new FolderStyle(
                new FileNames(names),
                format,
                widthMm == null ? style.presetWidth() : widthMm,
                dpi,
                style.style(),
                dark);
    }

    /** Writes the files, and says how many on standard error; the folder is made where there is none, and goes where nothing came into it. */
    public void write(CommandLine command, Writing writing) {
        int count = 0;
        Path made = null;
        try {
            made = ResultOutput.makeParents(command, folder);
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder);
                made = made == null ? folder.toAbsolutePath() : made;
            }
            count = writing.into(folder);
        } catch (IOException e) {
            throw new OutputException(folder, e);
        } finally {
            ResultOutput.remove(folder.toAbsolutePath(), count == 0 ? made : null);
        }
        command.getErr().println(Messages.text("notice.written-all", count, folder.toString()));
        command.getErr().flush();
    }
}
