package mahnlauf.shell;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;

/**
 * The files that were polled tonight: one that is left in the inbox is not polled again until the
 * next night. It remembers nothing else; what was taken, the ledger knows.
 */
public final class Seen extends ServiceSupport implements IdempotentRepository {

    private final Set<String> names = ConcurrentHashMap.newKeySet();

    @Override
    public boolean add(String key) {
        return names.add(key);
    }

    @Override
    public boolean contains(String key) {
        return names.contains(key);
    }

    @Override
    public boolean remove(String key) {
        return names.remove(key);
    }

    @Override
    public boolean confirm(String key) {
        return true;
    }

    @Override
    public void clear() {
        names.clear();
    }
}
