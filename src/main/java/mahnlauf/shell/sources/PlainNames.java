package mahnlauf.shell.sources;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/**
 * Which files of a folder are fetched: not those still being written, not those that are none, and
 * on a server none whose name is a pattern: deleting {@code *} would delete what was never fetched.
 */
public final class PlainNames implements GenericFileFilter<Object> {

    private static final List<String> STILL_WRITTEN =
            List.of(".part", ".tmp", ".filepart", ".crdownload");

    private final Set<String> refused = new LinkedHashSet<>();

    /** Begins a new poll. */
    public synchronized void reset() {
        refused.clear();
    }

    /** The names that were passed over and need a person. */
    public synchronized List<String> refused() {
        return List.copyOf(refused);
    }

    @Override
    public synchronized boolean accept(GenericFile<Object> file) {
        if (file.isDirectory()) {
            return false;
        }
        String name = file.getFileNameOnly();
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.startsWith(".") || STILL_WRITTEN.stream().anyMatch(lower::endsWith)) {
            return false;
        }
        boolean plain =
                file.getFile() instanceof File local
                        ? Files.isRegularFile(local.toPath(), LinkOption.NOFOLLOW_LINKS)
                        : name.chars().noneMatch(c -> c == '*' || c == '?' || c == '\\');
        if (!plain) {
            refused.add(name);
        }
        return plain;
    }
}
