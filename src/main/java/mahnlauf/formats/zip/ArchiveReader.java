package mahnlauf.formats.zip;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.base.TextFile;

/**
 * Unpacks a zip, all of it or nothing. Files get names of our own; the name in the archive is only
 * text. Sizes are counted while unpacking, since what the archive says of itself may be a lie.
 */
public final class ArchiveReader {

    private static final int BUFFER = 1 << 16;

    private final Path archive;
    private final Path folder;
    private final Limits limits;
    private final List<Path> written = new ArrayList<>();
    private long unpacked;

    /**
     * One file of an archive.
     *
     * @param name as the archive has it, for messages; never a path of ours
     * @param file where it was unpacked to
     */
    public record Member(String name, Path file) {}

    private ArchiveReader(Path archive, Path folder, Limits limits) {
        this.archive = archive;
        this.folder = folder;
        this.limits = limits;
    }

    /**
     * Unpacks every file into {@code folder}, in the archive's order; a refusal leaves nothing
     * there.
     */
    public static List<Member> unpack(Path archive, Path folder, Limits limits)
            throws IOException, RefusedException {
        return new ArchiveReader(archive, folder, limits).unpack();
    }

    private List<Member> unpack() throws IOException, RefusedException {
        boolean done = false;
        ArchiveDirectory.check(archive, limits);
        try (ZipFile zip = ArchiveDirectory.open(archive)) {
            List<Member> members = unpackAll(zip);
            done = true;
            return members;
        } catch (ZipException broken) {
            throw ArchiveDirectory.refusal(broken);
        } finally {
            if (!done) {
                delete();
            }
        }
    }

    private List<Member> unpackAll(ZipFile zip) throws IOException, RefusedException {
        List<ZipEntry> entries = new ArrayList<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            refuseUnsafe(entry.getName());
            if (!entry.isDirectory() && !isLitter(entry.getName())) {
                entries.add(entry);
            }
        }
        if (entries.isEmpty()) {
            throw new RefusedException("is a zip without any file in it");
        }
        List<Member> members = new ArrayList<>();
        for (ZipEntry entry : entries) {
            Path file = folder.resolve("member-" + (members.size() + 1));
            write(zip, entry, file);
            members.add(new Member(entry.getName(), file));
        }
        return members;
    }

    private static void refuseUnsafe(String name) throws RefusedException {
        boolean odd = name.chars().anyMatch(c -> c == '\\' || c < ' ' || (c >= 0x7f && c <= 0x9f));
        boolean drive = name.length() > 1 && name.charAt(1) == ':';
        boolean climbs = List.of(name.split("/", -1)).contains("..");
        if (odd || drive || climbs || name.startsWith("/") || name.isBlank()) {
            throw new RefusedException(
                    "is an unsafe zip: its file name "
                            + BadValueException.quoted(name)
                            + " leads out of a folder; nothing of it was taken");
        }
    }

    /** What macOS adds to every zip. */
    private static boolean isLitter(String name) {
        return name.startsWith("__MACOSX/")
                || name.equals(".DS_Store")
                || name.endsWith("/.DS_Store");
    }

    private void write(ZipFile zip, ZipEntry entry, Path file)
            throws IOException, RefusedException {
        CRC32 sum = new CRC32();
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            written.add(file);
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = fill(in, buffer); read > 0; read = fill(in, buffer)) {
                refuseNested(entry, buffer, size);
                size += read;
                unpacked += read;
                refuseBomb(entry, size);
                sum.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        } catch (EOFException cutOff) {
            throw new ZipException("the data of " + entry.getName() + " end early");
        }
        if (entry.getCrc() != sum.getValue()) {
            throw new ZipException("the check sum of " + entry.getName() + " is wrong");
        }
    }

    private static int fill(InputStream in, byte[] buffer) throws IOException {
        return in.readNBytes(buffer, 0, BUFFER);
    }

    private static void refuseNested(ZipEntry entry, byte[] bytes, long offset)
            throws RefusedException {
        if (offset == 0 && TextFile.starts(bytes, 'P', 'K', 3, 4)) {
            throw new RefusedException(
                    "holds "
                            + BadValueException.quoted(entry.getName())
                            + ", which is a zip or an Office file itself; unpack it first");
        }
    }

    private void refuseBomb(ZipEntry entry, long size) throws IOException, RefusedException {
        long packed = Math.max(1, entry.getCompressedSize());
        boolean tooDense = size > limits.ratioFloorBytes() && size / limits.ratio() > packed;
        boolean tooDenseInAll =
                unpacked > limits.ratioFloorBytes()
                        && unpacked / limits.ratio() > Files.size(archive);
        if (tooDense || tooDenseInAll || unpacked > limits.unpackedBytes()) {
            throw new RefusedException(
                    "is a zip that grows out of all proportion: "
                            + BadValueException.quoted(entry.getName())
                            + " was stopped after "
                            + unpacked
                            + " bytes (limits.zip_ratio, limits.zip_unpacked_mb); nothing of it was"
                            + " taken");
        }
    }

    private void delete() throws IOException {
        for (Path file : written) {
            Files.deleteIfExists(file);
        }
    }
}
