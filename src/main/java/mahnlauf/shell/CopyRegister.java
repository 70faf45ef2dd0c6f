package mahnlauf.shell;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Receivable;
import mahnlauf.store.FileRegister;
import org.jspecify.annotations.Nullable;

/**
 * Where the copies of invoices and contracts lie that were dropped, whenever that was.
 *
 * <p>A copy that goes to the wrong customer is worse than none: a name that could mean two files,
 * or the file of another invoice, means nothing. Only what the register of files knows is found, so
 * a name leads nowhere else.
 */
final class CopyRegister {

    private final Home home;
    private final Map<String, String> placeByName = new HashMap<>();
    private final Map<String, Set<String>> namesByLastPart = new HashMap<>();
    private final Map<String, InvoiceNumber> ownerByPlace = new HashMap<>();
    private final Set<String> places = new LinkedHashSet<>();

    private CopyRegister(Home home) {
        this.home = home;
    }

    static CopyRegister of(Night night) throws SQLException {
        CopyRegister register = new CopyRegister(night.home());
        FileRegister.documents(night.ledger()).forEach(register::add);
        for (Receivable receivable : night.books().receivables()) {
            String copy = receivable.invoice().terms().pdf();
            if (register.places.contains(copy)) {
                register.ownerByPlace.put(copy, receivable.number());
            }
        }
        return register;
    }

    /** Of two files dropped under one name the newer one mends the older. */
    private void add(FileRegister.Kept file) {
        String name = key(file.name());
        places.add(file.archivedAs());
        placeByName.put(name, file.archivedAs());
        namesByLastPart.computeIfAbsent(lastPart(name), n -> new LinkedHashSet<>()).add(name);
    }

    /**
     * The copy that an invoice names; null where there is none for sure.
     *
     * @param name as the row of an export says it, or a place in the archive
     */
    @Nullable Path find(String name, InvoiceNumber invoice) {
        String place = places.contains(name) ? name : placeOf(key(name));
        if (place == null || !ownerByPlace.getOrDefault(place, invoice).equals(invoice)) {
            return null;
        }
        Path path = home.root().resolve(place).normalize();
        boolean inArchive = path.startsWith(home.root().resolve("archive"));
        return inArchive && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? path : null;
    }

    private @Nullable String placeOf(String name) {
        String whole = placeByName.get(name);
        if (whole != null) {
            return whole;
        }
        Set<String> names = namesByLastPart.getOrDefault(name, Set.of());
        return names.size() == 1 ? placeByName.get(List.copyOf(names).get(0)) : null;
    }

    private static String key(String name) {
        return name.strip().replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
