package mahnlauf.core.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.StatementSink;
import org.jspecify.annotations.Nullable;

/**
 * Links a batch with its payments: by the bank's reference of the whole, else by day, sum and
 * number.
 */
final class BatchMatch {

    private final EntryPool pool;

    BatchMatch(EntryPool pool) {
        this.pool = pool;
    }

    /** A batch of the ledger that single entries of the file are the payments of. */
    record Found(KnownEntry whole, List<ToldEntry> payments, ToldEntry told) {}

    /** The bank's entry of the same reference and amount, in whatever parts it stands there. */
    @Nullable KnownEntry byRef(ToldEntry told, Predicate<KnownEntry> isNear) {
        String ref = told.origin().entryRef();
        KnownEntry whole =
                pool.wholesByRef(ref, told.minor()).filter(isNear).findFirst().orElse(null);
        return whole != null
                ? whole
                : pool.byRef(ref, told.minor()).filter(isNear).findFirst().orElse(null);
    }

    /** The batch of the same day, sum and number of payments that another kind of file told. */
    @Nullable KnownEntry bySum(ToldEntry told) {
        if (!told.isSplit() && !told.lacksDetails()) {
            return null;
        }
        KnownEntry batch =
                pool.wholesBySpot(told)
                        .filter(e -> e.standing() != Standing.SUPERSEDED)
                        .filter(e -> isSameBatch(e, told))
                        .findFirst()
                        .orElse(null);
        if (batch != null || !told.isSplit()) {
            return batch;
        }
        return pool.bySpot(told) // a batch of which the bank does not say that it is one
                .filter(e -> isOtherKind(e, told) && e.isPlain())
                .filter(e -> e.evidence() != null && e.evidence().isBare())
                .findFirst()
                .orElse(null);
    }

    /** The split batch of the same day and sum, for an entry that does not say it is a batch. */
    @Nullable KnownEntry bySumOfUnknown(ToldEntry told) {
        return pool.wholesBySpot(told)
                .filter(e -> !e.standing().isEnded() && !e.wasTold(told.kind(), told.minor()))
                .filter(e -> pool.standing(e).size() > 1)
                .findFirst()
                .orElse(null);
    }

    private static boolean isOtherKind(KnownEntry known, ToldEntry told) {
        return known.standing() != Standing.SUPERSEDED && !known.wasToldBy(told.kind());
    }

    private boolean isSameBatch(KnownEntry known, ToldEntry told) {
        List<KnownEntry> standing = pool.standing(known);
        int knownNumber = Math.max(known.whole().transactions(), standing.size());
        int toldNumber = Math.max(told.origin().transactions(), told.parts().size());
        boolean sameNumber =
                known.whole().transactions() == told.origin().transactions()
                        || knownNumber == toldNumber;
        boolean knownSplit = standing.size() > 1;
        if (knownSplit && told.isSplit()) {
            return isOtherKind(known, told) && amounts(standing).equals(amounts(told));
        }
        // One kind of file may tell a batch with its payments and, in another file, without.
        boolean detailsAreNews = told.isSplit();
        return sameNumber && (detailsAreNews || !known.wasTold(told.kind(), told.minor()));
    }

    private static List<Long> amounts(List<KnownEntry> parts) {
        return parts.stream().map(KnownEntry::minor).sorted().toList();
    }

    private static List<Long> amounts(ToldEntry told) {
        return told.parts().stream().map(p -> p.entry().amount().minor()).sorted().toList();
    }

    /** A batch and a single payment of one amount are two entries, unless nobody says who paid. */
    boolean mayBeTheSame(KnownEntry known, ToldEntry told) {
        boolean knownIsBatch =
                known.whole().transactions() > 1 && known.whole().minor() == known.minor();
        Evidence evidence = known.evidence();
        return knownIsBatch == told.lacksDetails()
                || (knownIsBatch ? told.isBare() : evidence != null && evidence.isBare());
    }

    /** The entries of the ledger, each told on its own, that the batch of the file consists of. */
    List<KnownEntry> parts(ToldEntry told) {
        if (told.isSplit() || (!told.lacksDetails() && !told.isBare())) {
            return List.of();
        }
        List<KnownEntry> singles =
                pool.unconfirmed(told.day())
                        .filter(e -> isOtherKind(e, told) && pool.standing(e).size() == 1)
                        .filter(e -> isShareOf(e.minor(), told.minor()))
                        .toList();
        String ref = told.origin().entryRef();
        List<KnownEntry> named = singles.stream().filter(e -> isNamed(e, ref)).toList();
        if (named.size() > 1 && sum(named) == told.minor()) {
            return named;
        }
        boolean complete = singles.size() == told.origin().transactions() && singles.size() > 1;
        return complete && sum(singles) == told.minor() ? singles : List.of();
    }

    private static boolean isNamed(KnownEntry known, String ref) {
        return !ref.isEmpty() && known.words().stream().anyMatch(w -> w.ref().equals(ref));
    }

    private static long sum(List<KnownEntry> entries) {
        return entries.stream().mapToLong(KnownEntry::minor).sum();
    }

    private static boolean isShareOf(long part, long whole) {
        return Long.signum(part) == Long.signum(whole) && Math.abs(part) < Math.abs(whole);
    }

    /** Whether the ledger has a batch without details that this may be a payment of. */
    boolean mayBePart(ToldEntry told) {
        return !told.lacksDetails()
                && pool.lacking(told.day())
                        .filter(e -> isOtherKind(e, told))
                        .anyMatch(e -> isShareOf(told.minor(), e.minor()));
    }

    /** The batches without details whose payments are all among these entries. */
    List<Found> completed(List<ToldEntry> putOff) {
        List<Found> found = new ArrayList<>();
        Map<LocalDate, List<ToldEntry>> byDay = new LinkedHashMap<>();
        putOff.stream()
                .filter(this::mayBePart)
                .forEach(t -> byDay.computeIfAbsent(t.day(), d -> new ArrayList<>()).add(t));
        byDay.forEach(
                (day, all) -> {
                    List<ToldEntry> left = new ArrayList<>(all);
                    for (KnownEntry whole : pool.lacking(day).toList()) {
                        List<ToldEntry> payments = payments(whole, left);
                        if (!payments.isEmpty()) {
                            left.removeAll(payments);
                            found.add(new Found(whole, payments, joined(whole, payments)));
                        }
                    }
                });
        return found;
    }

    private static List<ToldEntry> payments(KnownEntry whole, List<ToldEntry> left) {
        List<ToldEntry> able =
                left.stream()
                        .filter(t -> isOtherKind(whole, t))
                        .filter(t -> isShareOf(t.minor(), whole.minor()))
                        .toList();
        String ref = whole.whole().ref();
        List<ToldEntry> named =
                able.stream()
                        .filter(t -> !ref.isEmpty() && t.origin().entryRef().equals(ref))
                        .toList();
        if (isSum(named, whole)) {
            return named;
        }
        boolean complete = able.size() == whole.whole().transactions();
        return complete && isSum(able, whole) ? able : List.of();
    }

    private static boolean isSum(Collection<ToldEntry> payments, KnownEntry whole) {
        return payments.size() > 1
                && payments.stream().mapToLong(ToldEntry::minor).sum() == whole.minor();
    }

    private static ToldEntry joined(KnownEntry whole, List<ToldEntry> payments) {
        ToldEntry one = payments.get(0);
        Money amount = new Money(whole.minor(), one.origin().entryAmount().currency());
        List<ToldEntry.Part> parts =
                payments.stream().flatMap(payment -> payment.parts().stream()).toList();
        StatementSink.Origin origin =
                new StatementSink.Origin(whole.whole().ref(), amount, 0, parts.size());
        return new ToldEntry(one.kind(), one.format(), origin, parts);
    }
}
