package mahnlauf.formats.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.base.TextFile;

/** The table of contents of a zip, looked at before the JDK loads all of it into memory. */
final class ArchiveDirectory {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int COUNT_AT = 10;
    private static final int SIZE_AT = 12;
    private static final int BYTES_PER_MEMBER = 1_024; // a long name and some extra fields

    private ArchiveDirectory() {}

    /** Refuses an archive of too many files. */
    static void check(Path archive, Limits limits) throws IOException, RefusedException {
        try (FileChannel file = FileChannel.open(archive, StandardOpenOption.READ)) {
            int length = (int) Math.min(file.size(), END_BYTES + LONGEST_COMMENT);
            ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            int read = 0;
            while (tail.hasRemaining() && read >= 0) {
                read = file.read(tail, file.size() - length + tail.position());
            }
            int end = findEnd(tail);
            int members = Short.toUnsignedInt(tail.getShort(end + COUNT_AT));
            long bytes = Integer.toUnsignedLong(tail.getInt(end + SIZE_AT));
            if (members > limits.members() || bytes > (long) limits.members() * BYTES_PER_MEMBER) {
                throw new RefusedException(
                        "is a zip of more than "
                                + limits.members()
                                + " files (limits.zip_members); split it up");
            }
        }
    }

    /** Opens it; names are UTF-8, or else what old Windows programs write. */
    static ZipFile open(Path archive) throws IOException {
        try {
            return new ZipFile(archive.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException otherNames) {
            return new ZipFile(archive.toFile(), TextFile.WINDOWS_1252);
        }
    }

    static RefusedException refusal(ZipException broken) {
        String detail = String.valueOf(broken.getMessage());
        if (detail.contains("encrypted")) {
            return new RefusedException(
                    "is an encrypted zip; unpack it and drop the files", broken);
        }
        return new RefusedException("is a broken zip (" + detail + "); was it cut off?", broken);
    }

    private static int findEnd(ByteBuffer tail) throws RefusedException {
        for (int at = tail.limit() - END_BYTES; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE) {
                return at;
            }
        }
        throw new RefusedException(
                "is a broken zip: its table of contents is missing; was it cut off?");
    }
}
