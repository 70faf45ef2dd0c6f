package mahnlauf.core.statement;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the ledger has already of an entry that a file tells.
 *
 * <p>In this order: the bank's reference and amount; the content; between files of different kinds
 * (interim report, notification, statement) day, amount and the payer's account or end-to-end id.
 * What is left once the statement is told whole: day and amount alone, where nothing speaks against
 * it. An entry of an interim report or notification must come in the statement too, so between
 * kinds the same day and amount more likely means the same entry than a second one; booked twice is
 * the worse mistake.
 */
public final class Identification {

    /** Between an interim report and its statement an entry may move over a weekend and holiday. */
    private static final int DAYS_APART = 5;

    private static final int LOOKED_AT = 100; // candidates by day and amount alone

    private final EntryPool pool;
    private final BatchMatch batches;

    public Identification(EntryPool pool) {
        this.pool = pool;
        this.batches = new BatchMatch(pool);
    }

    /** When an entry is looked for. */
    public enum Round {
        /** While the statement is told: what is not sure yet is looked at again at its end. */
        TELLING,
        /** At the end of a statement that goes on where an earlier one of the file ended. */
        END,
        /** At the end of one that tells again what an earlier one of the file has told. */
        END_OF_REPEATED
    }

    /** Empty where only the end of the statement can tell. */
    public Optional<Identified> of(ToldEntry told, Round round) {
        KnownEntry known = surely(told);
        if (known != null) {
            return Optional.of(resolve(known, told));
        }
        if (told.isSplit()) {
            return Optional.of(partByPart(told));
        }
        if (round == Round.TELLING) {
            boolean open =
                    batches.mayBePart(told)
                            || ofThisFile(told) != null
                            || likely(told) != null
                            || !batches.parts(told).isEmpty();
            return open ? Optional.empty() : Optional.of(Identified.fresh(told));
        }
        return Optional.of(atTheEnd(told, round));
    }

    private Identified atTheEnd(ToldEntry told, Round round) {
        KnownEntry repeated = round == Round.END_OF_REPEATED ? ofThisFile(told) : null;
        KnownEntry known = repeated != null ? repeated : likely(told);
        if (known != null) {
            return resolve(known, told);
        }
        List<KnownEntry> parts = batches.parts(told);
        return parts.isEmpty() ? Identified.fresh(told) : Identified.known(seen(parts, told));
    }

    /** The entries that were put off and together are a batch that the ledger has as one. */
    public List<Batch> batches(List<ToldEntry> putOff) {
        List<Batch> found = new ArrayList<>();
        for (BatchMatch.Found batch : batches.completed(putOff)) {
            Identified identified = resolve(batch.whole(), batch.told());
            found.add(new Batch(batch.payments(), batch.told(), identified));
        }
        return found;
    }

    /** Several entries of the file, made the one that they are parts of. */
    public record Batch(List<ToldEntry> payments, ToldEntry told, Identified identified) {}

    private @Nullable KnownEntry surely(ToldEntry told) {
        KnownEntry known = told.isSplit() ? null : byRef(told, told.first());
        if (known == null) {
            known = batches.byRef(told, e -> isNear(e, told));
        }
        if (known == null && !told.isSplit()) {
            known = byContent(told, told.first());
        }
        if (known == null && !told.isSplit()) {
            known = byEvidence(told, told.first());
        }
        return known != null ? known : batches.bySum(told);
    }

    private @Nullable KnownEntry byRef(ToldEntry told, ToldEntry.Part part) {
        String ref = part.entry().bankRef();
        long minor = part.entry().amount().minor();
        KnownEntry sameDay =
                first(pool.byRef(ref, minor).filter(e -> e.booked().equals(told.day())));
        return sameDay != null
                ? sameDay
                : first(pool.byRef(ref, minor).filter(e -> isNear(e, told)));
    }

    /** The same day; or a few days off where another kind of file told it. */
    private static boolean isNear(KnownEntry known, ToldEntry told) {
        long days = ChronoUnit.DAYS.between(known.booked(), told.day());
        return days == 0 || (!known.wasToldBy(told.kind()) && Math.abs(days) <= DAYS_APART);
    }

    /** Two references of one format are two entries, whatever they say. */
    private @Nullable KnownEntry byContent(ToldEntry told, ToldEntry.Part part) {
        return first(
                pool.byKey(part.key())
                        .filter(e -> !e.isOfThisFile())
                        .filter(e -> isOpenTo(part, e, told)));
    }

    private @Nullable KnownEntry ofThisFile(ToldEntry told) {
        return first(
                pool.byKey(told.first().key())
                        .filter(KnownEntry::isOfThisFile)
                        .filter(e -> isOpenTo(told.first(), e, told)));
    }

    private static boolean isOpenTo(ToldEntry.Part part, KnownEntry known, ToldEntry told) {
        return part.entry().bankRef().isEmpty() || !known.hasRefIn(told.format());
    }

    private @Nullable KnownEntry byEvidence(ToldEntry told, ToldEntry.Part part) {
        if (!pool.hasEvidence()) {
            return null;
        }
        Evidence evidence = Evidence.of(part.entry());
        long minor = part.entry().amount().minor();
        return first(
                pool.byTrace(told.day(), minor, evidence)
                        .filter(e -> isOtherKind(e, told))
                        .filter(e -> evidence.agrees(evidenceOf(e))));
    }

    /** Day and amount alone, and nothing speaks against it. */
    private @Nullable KnownEntry likely(ToldEntry told) {
        if (!pool.hasEvidence()) {
            return null;
        }
        Evidence evidence = told.evidence();
        KnownEntry single =
                first(
                        pool.bySpot(told)
                                .limit(LOOKED_AT)
                                .filter(e -> isOtherKind(e, told))
                                .filter(e -> batches.mayBeTheSame(e, told))
                                .filter(e -> !evidence.isSomebodyElse(evidenceOf(e))));
        return single != null || !told.isBare() ? single : batches.bySumOfUnknown(told);
    }

    private static boolean isOtherKind(KnownEntry known, ToldEntry told) {
        return known.standing() != Standing.SUPERSEDED && !known.wasToldBy(told.kind());
    }

    private static Evidence evidenceOf(KnownEntry known) {
        Evidence evidence = known.evidence();
        return evidence == null ? new Evidence("", "", "", 0) : evidence;
    }

    /** A batch that the ledger may have as single entries, some of them. */
    private Identified partByPart(ToldEntry told) {
        List<Identified.Seen> seen = new ArrayList<>();
        List<ToldEntry.Part> fresh = new ArrayList<>();
        for (ToldEntry.Part part : told.parts()) {
            KnownEntry known = byRef(told, part);
            known = known == null ? byContent(told, part) : known;
            known = known == null ? byEvidence(told, part) : known;
            if (known == null) {
                fresh.add(part);
            } else {
                pool.see(known);
                seen.add(new Identified.Seen(known, told.words(part)));
            }
        }
        return new Identified(seen, fresh, List.of());
    }

    private Identified resolve(KnownEntry known, ToldEntry told) {
        List<KnownEntry> standing = pool.standing(known);
        KnownEntry one = standing.get(0);
        boolean ended = one.standing() == Standing.SUPERSEDED;
        boolean whole = standing.size() == 1 && one.minor() == told.minor();
        if (whole && !ended && (told.isSplit() || isBetterTold(one, told))) {
            return Identified.replacing(one, told);
        }
        List<KnownEntry> all = new ArrayList<>(standing);
        if (!all.contains(known)) {
            all.add(known); // superseded: it must not answer a second booking of the statement
        }
        return Identified.known(seen(all, told));
    }

    /** Replaced by what says more, as long as nothing is booked on it: one name is enough then. */
    private static boolean isBetterTold(KnownEntry known, ToldEntry told) {
        Evidence evidence = known.evidence();
        return evidence != null
                && known.booksNothing()
                && !known.wasToldBy(told.kind())
                && told.evidence().saysMoreThan(evidence);
    }

    private static List<Identified.Seen> seen(List<KnownEntry> known, ToldEntry told) {
        List<Identified.Seen> seen = new ArrayList<>(known.size());
        for (int i = 0; i < known.size(); i++) {
            ToldEntry.Part part = told.parts().get(Math.min(i, told.parts().size() - 1));
            seen.add(new Identified.Seen(known.get(i), told.words(part)));
        }
        return seen;
    }

    private static @Nullable KnownEntry first(Stream<KnownEntry> candidates) {
        return candidates.findFirst().orElse(null);
    }
}
