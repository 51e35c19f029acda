package org.proxylens.data.open;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.proxylens.data.DataException;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.table.ByHand;

/** What tells whether a file or folder of data is still the same: the SHA-256 of what would be read of it. */
public final class Fingerprint {
    private static final int BUFFER = 1 << 16;

    private Fingerprint() {}

    /**
     * The hash of a file, or of the names and contents of the files in a folder that hold data, as hexadecimal digits.
     *
     * @throws DataException where there is nothing to read
     * @throws IOException where it cannot be read
     */
    public static String of(Path source) throws IOException {
        MessageDigest digest = digest();
        if (!Files.isDirectory(source)) {
            add(digest, source);
        } else {
            for (Path file : files(source)) {
                String name = source.relativize(file).toString().replace('\\', '/');
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                add(digest, file);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> files(Path folder) {
        FolderScan scan = new FolderScan(folder, "", new Readers(new ByHand(null))).scan();
        return Stream.concat(scan.tables().stream(), scan.attributes().stream())
                .map(SourceFile::shown)
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .sorted()
                .toList();
    }

    private static void add(MessageDigest digest, Path file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
