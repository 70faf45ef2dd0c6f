package mahnlauf.doors;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip that ends in a manifest of what it holds; the same content gives the same bytes. */
final class SealedZip {

    private final ZipOutputStream zip;
    private final LocalDate date;
    private final Map<String, Print> entries = new LinkedHashMap<>();

    private record Print(long bytes, String sha256) {}

    SealedZip(OutputStream out, LocalDate date) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.date = date;
    }

    /** Adds an entry; a name that is taken gets {@code -2}. Answers the SHA-256 of its bytes. */
    String add(String folder, String name, Document.Content content) throws IOException {
        String path = free(folder + CleanText.fileName(name));
        MessageDigest sha = sha256();
        zip.putNextEntry(entry(path));
        long bytes;
        try (InputStream in = new DigestInputStream(content.open(), sha)) {
            bytes = in.transferTo(zip);
        }
        zip.closeEntry();
        String hash = HexFormat.of().formatHex(sha.digest());
        entries.put(path, new Print(bytes, hash));
        return hash;
    }

    void add(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add("", name, () -> new ByteArrayInputStream(bytes));
    }

    /** Writes the manifest as the last entry and ends the zip; the stream below stays open. */
    void seal() throws IOException {
        CsvText manifest = new CsvText();
        manifest.row(List.of("name", "bytes", "sha256"));
        entries.forEach(
                (name, print) ->
                        manifest.row(List.of(name, Long.toString(print.bytes()), print.sha256())));
        zip.putNextEntry(entry("manifest.csv"));
        zip.write(manifest.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private ZipEntry entry(String path) {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(date.atStartOfDay()); // the clock and its zone would change the bytes
        return entry;
    }

    private String free(String path) {
        String candidate = path;
        int dot = path.lastIndexOf('.') < 0 ? path.length() : path.lastIndexOf('.');
        for (int i = 2; entries.containsKey(candidate); i++) {
            candidate = path.substring(0, dot) + "-" + i + path.substring(dot);
        }
        return candidate;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
