package mahnlauf.core.reconcile;

import static mahnlauf.core.reconcile.Bookkeeping.entry;
import static mahnlauf.core.reconcile.Bookkeeping.returned;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.LedgerEntry;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.OpenEntry;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;
import org.junit.jupiter.api.Test;

/** What holds for every night, whatever the bank sends. */
class ReconciliationPropertiesTest {

    private static final Currency CHF = Currency.getInstance("CHF");
    private static final int NIGHTS = 400;

    /** A small town: three customers, eight invoices in two currencies, some dunned. */
    private static final class Town {

        final Random random;
        final Bookkeeping books = new Bookkeeping();
        final List<LedgerEntry> entries = new ArrayList<>();

        Town(long seed) {
            random = new Random(seed);
            for (int c = 1; c <= 3; c++) {
                books.customer("2000" + c, "Kundin Nummer " + c);
            }
            for (int i = 1; i <= 8; i++) {
                Money gross = money(1 + random.nextInt(200_00), i % 4 == 0);
                books.invoice("RE-260" + i, "2000" + (1 + random.nextInt(3)), gross);
                if (random.nextInt(3) == 0) {
                    books.dunned("RE-260" + i, random.nextInt(40_00), Bookkeeping.DUE.plusDays(10));
                }
            }
            for (int e = 1; e <= 12; e++) {
                entries.add(arrival(e));
            }
        }

        static Money money(long minor, boolean francs) {
            return new Money(minor, francs ? CHF : Money.EUR);
        }

        /** A payment of a whole, a part, too much or of two; or one that comes back. */
        private LedgerEntry arrival(int e) {
            int i = 1 + random.nextInt(8);
            int j = 1 + random.nextInt(8);
            long owed = books.receivable("RE-260" + i).gross().minor();
            long cents =
                    switch (random.nextInt(5)) {
                        case 0 -> owed;
                        case 1 -> 1 + random.nextInt(200_00);
                        case 2 -> owed + books.receivable("RE-260" + j).gross().minor();
                        case 3 -> Math.max(1, owed - random.nextInt(8));
                        default -> owed + random.nextInt(50_00);
                    };
            String text = "RE-260" + i + (random.nextBoolean() ? " RE-260" + j : "");
            boolean francs = random.nextInt(4) == 0;
            if (random.nextInt(4) == 0 && e > 1) {
                LedgerEntry debit = entries.get(random.nextInt(entries.size()));
                String id = debit.entry().endToEndId();
                Money back = debit.entry().amount().abs().negated();
                return returned(e, "B" + e, back, 15 + random.nextInt(20), id);
            }
            EntryKind kind = random.nextBoolean() ? EntryKind.CREDIT : EntryKind.DIRECT_DEBIT;
            Money amount = money(cents, francs);
            return entry(e, "B" + e, amount, random.nextInt(30), text, kind, "E2E-" + e);
        }
    }

    @Test
    void of_every_entry_what_is_booked_and_what_is_left_sum_to_what_came() {
        int booked = 0;
        for (int seed = 0; seed < NIGHTS; seed++) {
            Town town = new Town(seed);
            town.books.night(town.entries);
            for (LedgerEntry entry : town.entries) {
                Money allocated = town.books.allocated(entry);
                OpenEntry left = town.books.open.get(entry.seq());
                Money rest = left == null ? Money.zero(allocated.currency()) : left.rest();
                booked += allocated.isZero() ? 0 : 1;
                if (left != null || entry.entry().amount().isPositive()) {
                    String what = "seed " + seed + ", " + entry;
                    assertEquals(entry.entry().amount(), allocated.plus(rest), what);
                }
            }
        }
        assertTrue(booked > NIGHTS, "the town must be busy enough to prove anything: " + booked);
    }

    @Test
    void what_is_open_is_gross_less_paid_credited_and_granted_and_never_below_zero() {
        for (int seed = 0; seed < NIGHTS; seed++) {
            Town town = new Town(seed);
            town.books.night(town.entries);
            for (Receivable r : town.books.books.receivables()) {
                Money open = r.gross();
                for (Posting p : town.books.postings) {
                    boolean principal =
                            p.component() == Component.PRINCIPAL
                                    || p.component() == Component.DISCOUNT
                                    || p.component() == Component.TOLERANCE;
                    if (p.invoice().equals(r.number()) && principal) {
                        open = open.minus(p.amount());
                    }
                }
                String what = "seed " + seed + ", " + r.number();
                assertEquals(open, r.principalOpen(), what);
                assertFalse(r.principalOpen().isNegative(), what);
                assertFalse(r.feesOpen().isNegative(), what);
                assertFalse(r.interestOpen().isNegative(), what);
            }
        }
    }

    @Test
    void money_pays_only_what_is_owed_in_its_currency() {
        for (int seed = 0; seed < NIGHTS; seed++) {
            Town town = new Town(seed);
            town.books.night(town.entries);
            for (Posting p : town.books.postings) {
                InvoiceNumber number = p.invoice();
                assertEquals(
                        town.books.receivable(number.value()).gross().currency(),
                        p.amount().currency(),
                        "seed " + seed + ", " + p);
            }
        }
    }

    @Test
    void the_order_in_which_files_are_taken_changes_no_balance() {
        for (int seed = 0; seed < NIGHTS; seed++) {
            Town town = new Town(seed);
            town.books.night(town.entries);
            Town other = new Town(seed);
            List<LedgerEntry> shuffled = new ArrayList<>(other.entries);
            Collections.shuffle(shuffled, new Random(seed));
            List<LedgerEntry> renumbered = new ArrayList<>();
            for (LedgerEntry e : shuffled) {
                renumbered.add(new LedgerEntry(renumbered.size() + 1L, e.account(), e.entry()));
            }
            other.books.night(renumbered);
            assertEquals(town.books.balances(), other.books.balances(), "seed " + seed);
        }
    }

    @Test
    void the_same_night_twice_books_nothing_more() {
        for (int seed = 0; seed < NIGHTS; seed++) {
            Town town = new Town(seed);
            String before = town.books.night(town.entries).balances();
            assertEquals(before, town.books.night(List.of()).balances(), "seed " + seed);
        }
    }

    @Test
    void a_payment_that_comes_back_leaves_the_principal_and_fees_as_they_were() {
        for (int seed = 0; seed < NIGHTS; seed++) {
            Town town = new Town(seed);
            town.books.night(town.entries);
            town.books.open.clear(); // an old question that becomes plain is another story
            List<Money> before = principalAndFees(town);
            LedgerEntry debit =
                    entry(
                            90,
                            "B90",
                            Town.money(30_00, false),
                            35,
                            "RE-2601 RE-2602 RE-2603",
                            EntryKind.DIRECT_DEBIT,
                            "E2E-90");
            town.books.night(List.of(debit));
            Money booked = town.books.allocated(debit);
            town.books.night(List.of(returned(91, "B91", Town.money(-30_00, false), 36, "E2E-90")));
            assertEquals(before, principalAndFees(town), "seed " + seed + " booked " + booked);
        }
    }

    private static List<Money> principalAndFees(Town town) {
        List<Money> open = new ArrayList<>();
        for (Receivable r : town.books.books.receivables()) {
            open.add(r.principalOpen());
            open.add(r.feesOpen());
        }
        return open;
    }
}
