package mahnlauf.formats.bank;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The proof by the column of balances: each states the balance before it and the entries between.
 *
 * <p>Exports run either way and state a balance in every row or only in some. Where the rows of a
 * day stand in another order than the bank booked them, the balances still prove the file: every
 * balance that a row leaves is one that another row finds, but for the first and the last.
 */
final class RunningBalance {

    private static final int MOST_LOOSE = 100_000; // balances that no other row has met so far

    private final Way oldestFirst = new Way();
    private final Way newestFirst = new Way();
    private final Map<Long, Integer> loose = new HashMap<>();
    private boolean everyRow = true;
    private boolean any;
    private boolean tooLoose;
    private @Nullable LocalDate firstDay;
    private @Nullable LocalDate lastDay;
    private long lastBalance;
    private long sinceForth;
    private long sinceBack;

    /** The proof in one direction. */
    private static final class Way {
        private long opening;
        private long closing;
        private int breaks;
        private long brokenAt;

        private void compare(long found, long expected, long line) {
            if (found != expected) {
                brokenAt = breaks == 0 ? line : brokenAt;
                breaks++;
            }
        }
    }

    /**
     * What the balances say, in minor units.
     *
     * @param brokenAt the line whose balance does not fit; 0 where all do
     */
    record Verdict(long opening, long closing, long brokenAt) {}

    /** The next row of the file; {@code balance} is null where it states none. */
    void add(LocalDate day, long amount, @Nullable Long balance, long line) {
        firstDay = firstDay == null ? day : firstDay;
        lastDay = day;
        sinceForth = Math.addExact(sinceForth, amount);
        if (balance == null) {
            everyRow = false;
        } else {
            meet(amount, balance, line);
            lastBalance = balance;
            sinceForth = 0;
            sinceBack = 0;
            any = true;
        }
        sinceBack = Math.addExact(sinceBack, amount);
    }

    private void meet(long amount, long balance, long line) {
        if (any) {
            oldestFirst.compare(balance, Math.addExact(lastBalance, sinceForth), line);
            newestFirst.compare(lastBalance, Math.addExact(balance, sinceBack), line);
        } else {
            oldestFirst.opening = Math.subtractExact(balance, sinceForth);
            newestFirst.closing = Math.addExact(balance, sinceBack);
        }
        if (!tooLoose) {
            loosen(Math.subtractExact(balance, amount), 1);
            loosen(balance, -1);
            tooLoose = loose.size() > MOST_LOOSE;
        }
    }

    private void loosen(long balance, int by) {
        loose.merge(balance, by, Integer::sum);
        loose.remove(balance, 0);
    }

    /** What the column proved; null where it was empty. */
    @Nullable Verdict verdict() {
        if (!any) {
            return null;
        }
        oldestFirst.closing = Math.addExact(lastBalance, sinceForth);
        newestFirst.opening = Math.subtractExact(lastBalance, sinceBack);
        Way way = likelier();
        Verdict anyOrder = way.breaks == 0 ? null : inAnyOrder();
        return anyOrder == null ? new Verdict(way.opening, way.closing, way.brokenAt) : anyOrder;
    }

    private Way likelier() {
        if (oldestFirst.breaks != newestFirst.breaks) {
            return oldestFirst.breaks < newestFirst.breaks ? oldestFirst : newestFirst;
        }
        boolean backwards = firstDay != null && lastDay != null && firstDay.isAfter(lastDay);
        return backwards ? newestFirst : oldestFirst;
    }

    /** The first and the last balance, where each of the others meets its like. */
    private @Nullable Verdict inAnyOrder() {
        if (!everyRow || tooLoose || loose.size() != 2) {
            return null;
        }
        long opening = 0;
        long closing = 0;
        int ends = 0;
        for (Map.Entry<Long, Integer> end : loose.entrySet()) {
            opening = end.getValue() == 1 ? end.getKey() : opening;
            closing = end.getValue() == -1 ? end.getKey() : closing;
            ends += end.getValue() == 1 ? 1 : end.getValue() == -1 ? 2 : 0;
        }
        return ends == 3 ? new Verdict(opening, closing, 0) : null;
    }
}
