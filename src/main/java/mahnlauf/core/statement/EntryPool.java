package mahnlauf.core.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The entries of one account that the ledger has, found by whatever a file may name them with.
 *
 * <p>Every statement of a file tells each entry once, so within one statement an entry answers one
 * booking only: of two equal bookings the second is another entry. What a statement adds is known
 * from the next statement of the file on.
 */
public final class EntryPool {

    private static final int MARK = 6; // last characters of an account, national or IBAN

    private final Index<Named> byRef = new Index<>();
    private final Index<Long> byKey = new Index<>();
    private final Index<Spot> bySpot = new Index<>();
    private final Index<Trace> byTrace = new Index<>();
    private final Index<Named> wholesByRef = new Index<>();
    private final Index<Spot> wholesBySpot = new Index<>();
    private final Index<LocalDate> lacking = new Index<>();
    private final Index<LocalDate> unconfirmed = new Index<>();
    private final Map<Long, List<KnownEntry>> groups = new HashMap<>();
    private final List<KnownEntry> provisional = new ArrayList<>();
    private final List<KnownEntry> added = new ArrayList<>();
    private boolean evidence;
    private int statement;

    private record Named(String ref, long minor) {}

    private record Spot(LocalDate day, long minor) {}

    private record Trace(Spot spot, String mark) {}

    /** The next statement of the file begins. */
    public void beginStatement() {
        statement++;
        added.forEach(this::index);
        added.clear();
    }

    /** An entry of the ledger from before this file. */
    public void add(KnownEntry entry) {
        index(entry);
        Evidence its = entry.evidence();
        if (its == null) {
            return;
        }
        evidence = true;
        Spot spot = new Spot(entry.booked(), entry.minor());
        bySpot.add(spot, entry);
        if (!its.endToEndId().isEmpty()) {
            byTrace.add(new Trace(spot, its.endToEndId()), entry);
        }
        if (!its.account().isEmpty()) {
            byTrace.add(new Trace(spot, mark(its)), entry);
        }
        if (entry.standing() == Standing.PROVISIONAL) {
            provisional.add(entry);
        }
        if (entry.standing() == Standing.PROVISIONAL || entry.standing() == Standing.NOTIFIED) {
            unconfirmed.add(entry.booked(), entry);
        }
    }

    /** Whether files of different kinds tell this account. */
    boolean hasEvidence() {
        return evidence;
    }

    private static String mark(Evidence evidence) {
        String account = evidence.account();
        return "…" + account.substring(Math.max(0, account.length() - MARK));
    }

    /** An entry that the statement at hand has brought. */
    public void addFresh(KnownEntry entry) {
        entry.addedIn(statement);
        added.add(entry);
    }

    private void index(KnownEntry entry) {
        entry.words().forEach(words -> index(entry, words));
        if (!entry.isPlain()) {
            indexWhole(entry);
        }
    }

    private void index(KnownEntry entry, Telling.Words words) {
        byKey.add(words.key(), entry);
        if (!words.ref().isEmpty()) {
            byRef.add(new Named(words.ref(), words.minor()), entry);
        }
    }

    private void indexWhole(KnownEntry entry) {
        Telling.Whole whole = entry.whole();
        if (!whole.ref().isEmpty()) {
            wholesByRef.add(new Named(whole.ref(), whole.minor()), entry);
        }
        wholesBySpot.add(new Spot(entry.booked(), whole.minor()), entry);
        groups.computeIfAbsent(whole.first(), first -> new ArrayList<>(1)).add(entry);
        if (whole.transactions() > 1 && whole.minor() == entry.minor()) {
            lacking.add(entry.booked(), entry);
        }
    }

    /** The statement at hand has told it. */
    public void see(KnownEntry entry) {
        entry.seenIn(statement);
    }

    /** A telling of an entry was written down that stood in the ledger before this statement. */
    public void apply(KnownEntry entry, Telling telling) {
        boolean newName = !entry.words().contains(telling.words());
        boolean newWhole = entry.isPlain() || !entry.whole().equals(telling.whole());
        entry.apply(telling);
        if (newName) {
            index(entry, telling.words());
        }
        if (newWhole) {
            indexWhole(entry);
        }
    }

    /** What stands in the ledger for the bank's entry that this one is of, in ledger order. */
    List<KnownEntry> standing(KnownEntry entry) {
        List<KnownEntry> group =
                entry.isPlain()
                        ? List.of(entry)
                        : groups.getOrDefault(entry.whole().first(), List.of(entry));
        List<KnownEntry> active =
                group.stream().filter(e -> e.standing() != Standing.SUPERSEDED).toList();
        return active.isEmpty() ? List.of(entry) : active;
    }

    /** Entries that only interim reports have told; a later file may have confirmed some. */
    public List<KnownEntry> provisional() {
        return List.copyOf(provisional);
    }

    Stream<KnownEntry> byRef(String ref, long minor) {
        return ref.isEmpty() ? Stream.of() : unseen(byRef, new Named(ref, minor));
    }

    Stream<KnownEntry> wholesByRef(String ref, long minor) {
        return ref.isEmpty() ? Stream.of() : unseen(wholesByRef, new Named(ref, minor));
    }

    Stream<KnownEntry> byKey(long key) {
        return unseen(byKey, key);
    }

    Stream<KnownEntry> bySpot(ToldEntry told) {
        return unseen(bySpot, new Spot(told.day(), told.minor()));
    }

    /** Entries of that day and amount that may name the same end-to-end id or account. */
    Stream<KnownEntry> byTrace(LocalDate day, long minor, Evidence its) {
        Spot spot = new Spot(day, minor);
        Stream<KnownEntry> byId =
                its.endToEndId().isEmpty()
                        ? Stream.of()
                        : unseen(byTrace, new Trace(spot, its.endToEndId()));
        Stream<KnownEntry> byAccount =
                its.account().isEmpty() ? Stream.of() : unseen(byTrace, new Trace(spot, mark(its)));
        return Stream.concat(byId, byAccount);
    }

    Stream<KnownEntry> wholesBySpot(ToldEntry told) {
        return unseen(wholesBySpot, new Spot(told.day(), told.minor()));
    }

    /** Batches of that day whose payments were not told. */
    Stream<KnownEntry> lacking(LocalDate day) {
        return unseen(lacking, day).filter(e -> e.standing() != Standing.SUPERSEDED);
    }

    /** Entries of that day that no statement had told before this file. */
    Stream<KnownEntry> unconfirmed(LocalDate day) {
        return unseen(unconfirmed, day);
    }

    private <K> Stream<KnownEntry> unseen(Index<K> index, K key) {
        return index.get(key, statement).stream().filter(e -> !e.wasSeenIn(statement));
    }
}
