package mahnlauf.formats.xml;

import java.util.HashSet;
import java.util.Set;

/**
 * The names of elements and attributes seen so far: the parser keeps each for ever, so they are
 * bounded.
 */
final class XmlNames {

    static final int MOST = 2_000;
    private static final int RECENT = 256;

    private final Set<String> names = new HashSet<>();
    private final Object[] recent = new Object[RECENT];

    /** Whether the name is known or there is room for it. Most names were seen a moment ago. */
    boolean admit(String name) {
        int slot = name.hashCode() & RECENT - 1;
        if (name.equals(recent[slot])) {
            return true;
        }
        recent[slot] = name;
        return !names.add(name) || names.size() <= MOST;
    }
}
