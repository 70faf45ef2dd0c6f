package mahnlauf.core.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.StatementSink;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger while a file is taken: under which names it was told, where it stands, and
 * whether the statement at hand has it.
 */
public final class KnownEntry implements Index.Slot {

    private final long seq;
    private final String bankRef;
    private final LocalDate booked;
    private final long minor;
    private final @Nullable Evidence evidence;
    private final boolean booksNothing;
    private final Telling.Words first;
    private List<Telling.Words> others = List.of();
    private Telling.@Nullable Whole whole;
    private Standing standing;
    private String reason = "";
    private String file = "";
    private int addedIn;
    private int seenIn;

    /**
     * @param bankRef under which the ledger has it
     * @param minor its amount, signed, in minor units
     * @param evidence null where no other kind of file can have told it
     * @param booksNothing whether nothing of it is booked on an invoice yet
     * @param words how the file names it from which it was taken
     */
    public KnownEntry(
            long seq,
            String bankRef,
            LocalDate booked,
            long minor,
            @Nullable Evidence evidence,
            boolean booksNothing,
            Telling.Words words) {
        this.seq = seq;
        this.bankRef = bankRef;
        this.booked = booked;
        this.minor = minor;
        this.evidence = evidence;
        this.booksNothing = booksNothing;
        this.first = words;
        this.standing = Standing.BOOKED;
    }

    /** Counts a telling of it, in ledger order. */
    public void apply(Telling telling) {
        whole = telling.whole();
        standing = telling.standing();
        reason = telling.reason();
        file = file.isEmpty() ? telling.file() : file;
        isCalled(telling.words());
    }

    /** Another name under which it was told. */
    public void isCalled(Telling.Words words) {
        if (!words.equals(first) && !others.contains(words)) {
            others = others.isEmpty() ? new ArrayList<>(1) : others;
            others.add(words);
        }
    }

    public long seq() {
        return seq;
    }

    public String bankRef() {
        return bankRef;
    }

    public LocalDate booked() {
        return booked;
    }

    public long minor() {
        return minor;
    }

    public Standing standing() {
        return standing;
    }

    /** Why it ended; empty where it did not. */
    public String reason() {
        return reason;
    }

    /** The bank's entry that it is or is a part of; itself where nobody said anything else. */
    public Telling.Whole whole() {
        return whole == null ? new Telling.Whole(seq, first.ref(), minor, 1) : whole;
    }

    /** The file that first told it, where that was no statement. */
    public String file() {
        return file;
    }

    /** How the file names it from which it was taken. */
    public Telling.Words firstWords() {
        return first;
    }

    boolean isPlain() {
        return whole == null;
    }

    public boolean booksNothing() {
        return booksNothing;
    }

    @Nullable Evidence evidence() {
        return evidence;
    }

    /** All names under which it was told. */
    public List<Telling.Words> words() {
        List<Telling.Words> all = new ArrayList<>(others);
        all.add(0, first);
        return all;
    }

    /** Whether a file of this kind has told it. */
    public boolean wasToldBy(StatementSink.Kind kind) {
        return first.kind() == kind || others.stream().anyMatch(w -> w.kind() == kind);
    }

    /** Whether a file of this kind has told it by this amount: its own, or that of its batch. */
    public boolean wasTold(StatementSink.Kind kind, long amount) {
        return words().stream().anyMatch(w -> w.kind() == kind && w.minor() == amount);
    }

    /** Whether a file of this format has told it under a reference. */
    boolean hasRefIn(String format) {
        return hasRefIn(first, format) || others.stream().anyMatch(w -> hasRefIn(w, format));
    }

    private static boolean hasRefIn(Telling.Words words, String format) {
        return !words.ref().isEmpty() && words.format().equals(format);
    }

    /** Taken from the file at hand, by its n-th statement. */
    void addedIn(int statement) {
        addedIn = statement;
        seenIn = statement;
    }

    boolean isOfThisFile() {
        return addedIn > 0;
    }

    void seenIn(int statement) {
        seenIn = statement;
    }

    boolean wasSeenIn(int statement) {
        return seenIn == statement;
    }

    @Override
    public List<KnownEntry> unseenIn(int statement) {
        return wasSeenIn(statement) ? List.of() : List.of(this);
    }

    @Override
    public Index.Shelf with(KnownEntry entry) {
        return new Index.Shelf().with(this).with(entry);
    }
}
