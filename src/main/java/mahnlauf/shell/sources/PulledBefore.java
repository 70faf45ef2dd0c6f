package mahnlauf.shell.sources;

import java.io.File;
import java.util.HashMap;
import java.util.regex.Pattern;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;

/**
 * What was fetched and may still lie at its source: name, size and time of each file, a line each
 * in {@code data/}. It spares work alone; what is known, the ledger decides by content.
 */
public final class PulledBefore extends FileIdempotentRepository {

    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");

    public PulledBefore(File store) {
        super(store, new HashMap<>());
    }

    @Override
    public boolean add(String key) {
        return super.add(line(key));
    }

    @Override
    public boolean contains(String key) {
        return super.contains(line(key));
    }

    @Override
    public boolean remove(String key) {
        return super.remove(line(key));
    }

    @Override
    public boolean confirm(String key) {
        return super.confirm(line(key));
    }

    private static String line(String key) {
        return UNPRINTABLE.matcher(key).replaceAll("_");
    }
}
