package mahnlauf.shell;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mahnlauf.formats.Recognition;
import org.apache.camel.component.file.GenericFile;

/**
 * Lists of customers before everything else, then by name: a DATEV batch carries no names, and its
 * customers may lie beside it. What came of contacts, and what agencies report, comes last: it is
 * about customers and invoices that may lie beside it, too.
 */
public final class InboxOrder implements Comparator<GenericFile<File>> {

    private static final int MOST_KNOWN = 10_000;

    private final Map<String, Integer> known = new ConcurrentHashMap<>();

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
        return known.computeIfAbsent(version, v -> rank(file.getFile().toPath()));
    }

    /** 0 for customers, 2 for contacts and agency reports, 1 for everything else. */
    static int rank(Path file) {
        try {
            if (Recognition.looksLikeContacts(file) || Recognition.looksLikeAgencyReport(file)) {
                return 2;
            }
            return Recognition.looksLikeCustomers(file) ? 0 : 1;
        } catch (IOException unreadable) {
            return 1; // taking it will say why
        }
    }
}
