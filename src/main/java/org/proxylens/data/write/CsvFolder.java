package org.proxylens.data.write;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.message.Messages;
import org.proxylens.data.source.FileWriter;

/** Writes a dataset as a folder of CSV files: whole, or not at all. */
final class CsvFolder {
    /** Characters of a file name; in UTF-8 at most four bytes each, of which systems take 255. */
    private static final int LONGEST_NAME = 60;

    /** Names that Windows keeps for devices of its own. */
    private static final Pattern RESERVED =
            Pattern.compile("(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?", Pattern.CASE_INSENSITIVE);

    private CsvFolder() {}

    /** Whether the folder may be written: it does not exist or is empty. */
    static boolean isFree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /**
     * Writes {@code latency/<device>.csv}, {@code architectures.csv} and, where anything is known of the devices,
     * {@code devices.csv}.
     *
     * @return what a reader of the folder should know: names that had to change
     * @throws IOException where it cannot be written; nothing is left behind then
     */
    static List<String> write(Dataset dataset, Path folder) throws IOException {
        Path whole = folder.toAbsolutePath();
        if (!isFree(whole)) {
            throw new FileAlreadyExistsException(folder.toString(), null, Messages.text("write.folder-in-use"));
        }
        List<String> notes = new ArrayList<>();
        FileWriter.whole(whole, part -> {
            fill(dataset, Files.createDirectory(part), notes);
            if (!isFree(whole)) {
                throw new FileAlreadyExistsException(folder.toString(), null, Messages.text("write.folder-in-use"));
            }
            Files.deleteIfExists(whole);
        });
        return notes;
    }

    private static void fill(Dataset dataset, Path folder, List<String> notes) throws IOException {
        Path latency = folder.resolve("latency");
        if (!dataset.devices().isEmpty()) {
            Files.createDirectory(latency);
        }
        Set<String> taken = new HashSet<>();
        for (Device device : dataset.devices()) {
            String name = fileName(device.name(), taken);
            if (!name.equals(device.name())) {
                notes.add(Messages.text("cli.convert.file-name", device.name(), name));
            }
            FileWriter.fresh(latency.resolve(name + ".csv"), out -> DatasetWriter.device(dataset, device, out));
        }
        FileWriter.fresh(folder.resolve("architectures.csv"), out -> DatasetWriter.architectures(dataset, out));
        if (!dataset.attributeNames().isEmpty()) {
            FileWriter.fresh(folder.resolve("devices.csv"), out -> DatasetWriter.devices(dataset, out));
        }
    }

    /** The device's name where every system takes it as a file name and no other file differs from it by case alone. */
    private static String fileName(String device, Set<String> taken) {
        String clean = device.replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "_").replaceAll("^[.\\s~]+|[.\\s]+$", "_");
        if (clean.length() > LONGEST_NAME) {
            clean = clean.substring(0, LONGEST_NAME);
        }
        if (clean.isEmpty() || RESERVED.matcher(clean).matches()) {
            clean = "_" + clean;
        }
        String name = clean;
        for (int more = 2; !taken.add(name.toLowerCase(Locale.ROOT)); more++) {
            name = clean + "_" + more;
        }
        return name;
    }
}
