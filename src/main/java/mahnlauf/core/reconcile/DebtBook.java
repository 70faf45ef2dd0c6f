package mahnlauf.core.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.reconcile.Words.Announces;
import org.jspecify.annotations.Nullable;

/** All debts, findable by number, customer and gross amount. Amounts are asked anew each time. */
final class DebtBook {

    /** Amounts that more invoices share than these tell nothing. */
    private static final int MOST_EQUAL = 50;

    private final List<Debt> debts = new ArrayList<>();
    private final NumberIndex byNumber =
            new NumberIndex(id -> debts.get(id).invoice().value(), Announces.DOCUMENT);
    private final Serials bySerial = new Serials();
    private final KeyIndex byCustomer = new KeyIndex();
    private final KeyIndex byGross = new KeyIndex();

    void add(Debt debt, int customer) {
        int id = debts.size();
        debts.add(debt);
        byNumber.add(debt.invoice().value(), id);
        bySerial.add(debt.invoice().value(), id);
        byCustomer.add(key(customer), id);
        byGross.add(key(debt.gross().minor()), id);
    }

    NumberIndex numbers() {
        return byNumber;
    }

    Serials serials() {
        return bySerial;
    }

    List<Debt> of(List<Integer> ids) {
        return ids.stream().map(debts::get).sorted(Settlement.OLDEST_FIRST).toList();
    }

    /** The debt of exactly this number; null where there is none. */
    @Nullable Debt named(InvoiceNumber number) {
        for (Debt debt : of(byNumber.exactly(number.value()))) {
            if (debt.invoice().equals(number)) {
                return debt;
            }
        }
        return null;
    }

    /** What a customer owes in this currency, in no order. */
    List<Debt> openOf(int customer, Money amount) {
        List<Debt> open = new ArrayList<>();
        visit(customer, debt -> isOpen(debt, amount), open::add);
        return open;
    }

    /**
     * A customer's debts that fit: the oldest few are enough to know that there is not only one.
     */
    List<Debt> fitting(int customer, Predicate<Debt> fits) {
        List<Debt> oldest = new ArrayList<>();
        visit(customer, fits, debt -> keepOldest(oldest, debt));
        return oldest;
    }

    /** Whether this customer was ever billed this amount, paid by now or not. */
    boolean wasBilled(int customer, Money amount) {
        List<Debt> billed = new ArrayList<>(1);
        visit(customer, debt -> billed.isEmpty() && debt.gross().equals(amount), billed::add);
        return !billed.isEmpty();
    }

    /** Open debts of anybody whose invoice has this amount, oldest first; none if many have. */
    List<Debt> withGross(Money amount, LocalDate valueDate) {
        List<Debt> found = new ArrayList<>();
        int looks = 0;
        long key = key(amount.minor());
        for (int e = byGross.first(key); e >= 0; e = byGross.next(e)) {
            Debt debt = debts.get(byGross.value(e));
            if (fits(debt, amount, valueDate)) {
                found.add(debt);
            }
            if (++looks > MOST_EQUAL) {
                return List.of();
            }
        }
        found.sort(Settlement.OLDEST_FIRST);
        return found;
    }

    /** Whether anybody owes exactly this amount on one invoice; where many may, it is likely. */
    boolean anyOpenOf(Money amount) {
        int looks = 0;
        long key = key(amount.minor());
        for (int e = byGross.first(key); e >= 0; e = byGross.next(e)) {
            Debt debt = debts.get(byGross.value(e));
            boolean open = debt.principalOpen().equals(amount) && isOpen(debt, amount);
            if (open || ++looks > MOST_EQUAL) {
                return true;
            }
        }
        return false;
    }

    /** Whether an amount alone may mean the debt: it is owed, and nobody has given it up. */
    static boolean isOpen(Debt debt, Money amount) {
        Money open = debt.principalOpen();
        return !debt.isWrittenOff()
                && open.isPositive()
                && open.currency().equals(amount.currency());
    }

    static boolean fits(Debt debt, Money amount, LocalDate valueDate) {
        if (!isOpen(debt, amount) || debt.principalOpen().compareTo(amount) > 0) {
            return false; // spares the interest of most debts
        }
        return debt.principalOpen().equals(amount) || debt.owed(valueDate).equals(amount);
    }

    private static void keepOldest(List<Debt> oldest, Debt next) {
        int last = oldest.size() - 1;
        boolean full = last == Match.Question.MOST;
        if (full && Settlement.OLDEST_FIRST.compare(next, oldest.get(last)) >= 0) {
            return;
        }
        if (full) {
            oldest.remove(last);
        }
        oldest.add(next);
        oldest.sort(Settlement.OLDEST_FIRST);
    }

    private void visit(int customer, Predicate<Debt> wanted, Consumer<Debt> visitor) {
        long key = key(customer);
        for (int e = byCustomer.first(key); e >= 0; e = byCustomer.next(e)) {
            Debt debt = debts.get(byCustomer.value(e));
            if (wanted.test(debt)) {
                visitor.accept(debt);
            }
        }
    }

    private static long key(long number) {
        return (number + 1) * 0x9E3779B97F4A7C15L;
    }
}
