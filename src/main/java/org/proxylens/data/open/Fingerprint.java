package org.proxylens.data.open;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
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
    private Fingerprint() {}

    /**
     * The hash of a file, or of the names and contents of the files in a folder that hold data, as hexadecimal digits.
     *
     * @throws DataException where there is nothing to read
     * @throws IOException where it cannot be read
     */
    public static String of(Path source) throws IOException {
        MessageDigest digest = digest();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            if (!Files.isDirectory(source)) {
                Files.copy(source, out);
            } else {
                for (Path file : files(source)) {
                    String name = source.relativize(file).toString().replace('\\', '/');
                    out.write(name.getBytes(StandardCharsets.UTF_8));
                    out.write(0);
                    Files.copy(file, out);
                }
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

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
