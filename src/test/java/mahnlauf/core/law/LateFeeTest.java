package mahnlauf.core.law;

import static mahnlauf.core.law.LateFee.Kind.LETTER_COST;
import static mahnlauf.core.law.LateFee.Kind.LUMP_SUM;
import static mahnlauf.core.law.LateFee.Sending.EMAIL;
import static mahnlauf.core.law.LateFee.Sending.POST;
import static mahnlauf.core.model.CustomerKind.BUSINESS;
import static mahnlauf.core.model.CustomerKind.CONSUMER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import org.junit.jupiter.api.Test;

class LateFeeTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 4, 20);
    private static final LocalDate DAY_BEFORE = NIGHT.minusDays(1);
    private static final LateFee.Tariff TARIFF =
            new LateFee.Tariff(Money.eur(100), Money.eur(0), Money.eur(4_000));

    /** AC-067. */
    @Test
    void a_business_owes_the_lump_sum_for_each_invoice_in_default() {
        List<LateFee.Item> items = List.of(item("RE-2", 2), item("RE-3", 3), item("RE-1", 1));
        assertEquals(
                List.of(lumpSum("RE-1"), lumpSum("RE-2"), lumpSum("RE-3")),
                LateFee.of(letter(BUSINESS, EMAIL), TARIFF, items));
    }

    @Test
    void the_lump_sum_is_owed_once_per_invoice() {
        LateFee.Item charged =
                new LateFee.Item(
                        new InvoiceNumber("RE-1"), NIGHT, Money.eur(900), DAY_BEFORE, true);
        assertEquals(
                List.of(lumpSum("RE-2")),
                LateFee.of(letter(BUSINESS, POST), TARIFF, List.of(charged, item("RE-2", 2))));
    }

    /** AC-069: no lump sum for a consumer. */
    @Test
    void a_consumer_owes_the_cost_of_the_letter_once_on_the_oldest_invoice_in_default() {
        LateFee.Item oldest = defaulted("RE-0", 1, null);
        List<LateFee.Item> items =
                List.of(item("RE-9", 3), oldest, item("RE-5", 3), item("RE-7", 4));
        assertEquals(
                List.of(new LateFee.Charge(new InvoiceNumber("RE-5"), LETTER_COST, Money.eur(100))),
                LateFee.of(letter(CONSUMER, POST), TARIFF, items));
    }

    @Test
    void a_mail_costs_a_consumer_nothing() {
        assertEquals(
                List.of(), LateFee.of(letter(CONSUMER, EMAIL), TARIFF, List.of(item("RE-1", 1))));
    }

    @Test
    void a_letter_that_creates_default_or_comes_on_its_first_day_is_free() {
        List<LateFee.Item> items = List.of(defaulted("RE-1", 1, NIGHT), defaulted("RE-2", 2, null));
        assertEquals(List.of(), LateFee.of(letter(CONSUMER, POST), TARIFF, items));
        assertEquals(List.of(), LateFee.of(letter(BUSINESS, POST), TARIFF, items));
    }

    @Test
    void nobody_owes_a_fee_by_swiss_law() {
        for (CustomerKind kind : CustomerKind.values()) {
            LateFee.Occasion letter = new LateFee.Occasion(Jurisdiction.CH, kind, POST, NIGHT);
            assertEquals(List.of(), LateFee.of(letter, TARIFF, List.of(item("RE-1", 1))));
        }
    }

    @Test
    void what_is_paid_or_in_another_currency_bears_no_fee() {
        LateFee.Item paid =
                new LateFee.Item(new InvoiceNumber("RE-1"), NIGHT, Money.eur(0), DAY_BEFORE, false);
        Money francs = new Money(9_900, Currency.getInstance("CHF"));
        LateFee.Item foreign =
                new LateFee.Item(new InvoiceNumber("RE-2"), NIGHT, francs, DAY_BEFORE, false);
        List<LateFee.Item> items = List.of(paid, foreign);
        assertEquals(List.of(), LateFee.of(letter(BUSINESS, POST), TARIFF, items));
        assertEquals(List.of(), LateFee.of(letter(CONSUMER, POST), TARIFF, items));
    }

    private static LateFee.Occasion letter(CustomerKind kind, LateFee.Sending sending) {
        return new LateFee.Occasion(Jurisdiction.DE, kind, sending, NIGHT);
    }

    private static LateFee.Item item(String invoice, int dueDay) {
        return defaulted(invoice, dueDay, DAY_BEFORE);
    }

    private static LateFee.Item defaulted(String invoice, int dueDay, LocalDate defaultFrom) {
        LocalDate due = LocalDate.of(2026, 3, dueDay);
        return new LateFee.Item(
                new InvoiceNumber(invoice), due, Money.eur(12_000), defaultFrom, false);
    }

    private static LateFee.Charge lumpSum(String invoice) {
        return new LateFee.Charge(new InvoiceNumber(invoice), LUMP_SUM, Money.eur(4_000));
    }
}
