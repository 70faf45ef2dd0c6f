package mahnlauf.shell;

import java.io.File;
import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mahnlauf.formats.Recognition;
import org.apache.camel.component.file.GenericFile;

/**
 * Lists of customers before everything else, then by name: a DATEV batch carries no names, and its
 * customers may lie beside it.
 */
public final class InboxOrder implements Comparator<GenericFile<File>> {

    private static final int MOST_KNOWN = 10_000;

    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    @Override
    public int compare(GenericFile<File> one, GenericFile<File> other) {
        int rank = Integer.compare(rank(one), rank(other));
        return rank != 0 ? rank : one.getRelativeFilePath().compareTo(other.getRelativeFilePath());
    }

    private int rank(GenericFile<File> file) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        String version =
                file.getAbsoluteFilePath()
                        + " "
                        + file.getFileLength()
                        + " "
                        + file.getLastModified();
        return known.computeIfAbsent(version, v -> holdsCustomers(file.getFile())) ? 0 : 1;
    }

    private static boolean holdsCustomers(File file) {
        try {
            return Recognition.looksLikeCustomers(file.toPath());
        } catch (IOException unreadable) {
            return false; // taking it will say why
        }
    }
}
