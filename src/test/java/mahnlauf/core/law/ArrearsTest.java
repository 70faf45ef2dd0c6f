package mahnlauf.core.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mahnlauf.core.age.WorkingDays;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.InterestLine;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;
import mahnlauf.shell.BaseRateTable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the law, and the creditor's contracts, add to one invoice that nobody paid. */
class ArrearsTest {

    /** A Monday. */
    private static final LocalDate DUE = LocalDate.of(2026, 1, 19);

    private static final WorkingDays WEEKDAYS = WorkingDays.except(Set.of());
    private static final BaseRates RATES = BaseRateTable.shipped();

    @Test
    void by_law_a_printed_date_puts_nobody_in_default_but_a_date_of_the_contract_does() {
        Receivable claim = claim(1_000_00);
        assertEquals(Optional.empty(), german().defaultOf(claim, CustomerKind.CONSUMER));
        Arrears agreed = german(new AgreedTerms(true, null, null, false));
        Default proven = agreed.defaultOf(claim, CustomerKind.CONSUMER).orElseThrow();
        assertEquals(DUE.plusDays(1), proven.from());
        assertEquals(DefaultRule.AGREED_DATE, proven.rule());
    }

    @ParameterizedTest(name = "{0} {1}, agreed {2} %: {3} %")
    @CsvSource({
        "DE,CONSUMER,,6.27",
        "DE,CONSUMER,9.50,9.50",
        "DE,CONSUMER,4.00,6.27",
        "DE,BUSINESS,12,12",
        "DE,BUSINESS,8,10.27",
        "AT,CONSUMER,8,8",
        "AT,CONSUMER,3,3",
        "AT,BUSINESS,8,8",
        "CH,CONSUMER,7,7",
        "CH,CONSUMER,4,5.00"
    })
    void an_agreed_rate_counts_as_the_law_of_the_country_lets_it(
            Jurisdiction law, CustomerKind kind, BigDecimal agreed, String rate) {
        Arrears arrears =
                arrears(
                        law,
                        new AgreedTerms(true, percentOf(kind, agreed), other(kind, agreed), false));
        List<InterestLine> lines =
                arrears.interest(claim(1_000_00), kind, DUE.plusDays(31)).lines();
        assertEquals(
                List.of(rate), lines.stream().map(l -> l.ratePercent().toPlainString()).toList());
    }

    private static BigDecimal percentOf(CustomerKind kind, BigDecimal agreed) {
        return kind == CustomerKind.CONSUMER ? agreed : null;
    }

    private static BigDecimal other(CustomerKind kind, BigDecimal agreed) {
        return kind == CustomerKind.BUSINESS ? agreed : null;
    }

    @Test
    void merchants_owe_five_percent_from_the_due_date_and_the_higher_rate_from_default() {
        AgreedTerms merchants = new AgreedTerms(false, null, null, true);
        Receivable claim = claim(10_000_00);
        LocalDate until = DUE.plusDays(31);
        assertEquals(
                "41.10",
                german(merchants).interest(claim, CustomerKind.BUSINESS, until).total().plain());
        remind(claim, DUE.plusDays(10));
        List<InterestLine> lines =
                german(merchants).interest(claim, CustomerKind.BUSINESS, until).lines();
        assertEquals(
                List.of("5.00", "10.27"),
                lines.stream().map(l -> l.ratePercent().toPlainString()).toList());
        assertEquals(DUE.plusDays(1), lines.get(0).from());
        assertEquals(DUE.plusDays(11), lines.get(1).from());
        assertEquals(lines.get(0).until(), lines.get(1).from());
        assertFalse(
                german(merchants).interest(claim, CustomerKind.CONSUMER, until).lines().stream()
                        .anyMatch(l -> l.ratePercent().toPlainString().equals("5.00")),
                "a consumer is no merchant");
    }

    @Test
    void a_deadline_ends_on_a_working_day() {
        LocalDate wednesday = LocalDate.of(2026, 1, 21);
        assertEquals(LocalDate.of(2026, 2, 2), german().deadline(wednesday, 10), "not a Saturday");
        assertEquals(wednesday.plusDays(9), german().deadline(wednesday, 9));
    }

    @Test
    void the_end_of_the_base_rates_matters_where_interest_needs_them() {
        Optional<LocalDate> end = Optional.of(LocalDate.of(2026, 12, 31));
        assertEquals(end, german().baseRateKnownUntil());
        assertEquals(
                Optional.of(LocalDate.of(2025, 12, 31)),
                arrears(Jurisdiction.AT, AgreedTerms.NONE).baseRateKnownUntil(),
                "no confirmed source names the Austrian rate of 2026");
        assertEquals(
                Optional.empty(), arrears(Jurisdiction.CH, AgreedTerms.NONE).baseRateKnownUntil());
        Arrears without =
                new Arrears(new Arrears.Terms(Jurisdiction.DE, false, 4), WEEKDAYS, RATES);
        assertEquals(Optional.empty(), without.baseRateKnownUntil());
    }

    /** No interest and no fee before default, whatever day it is and whoever owes. */
    @Property(seed = "286")
    void nothing_is_added_before_default(
            @ForAll Jurisdiction law,
            @ForAll CustomerKind kind,
            @ForAll boolean agreed,
            @ForAll @IntRange(max = 200) int reminded,
            @ForAll @IntRange(max = 300) int night,
            @ForAll @LongRange(min = 1, max = 10_000_000) long cents) {
        Arrears arrears = arrears(law, new AgreedTerms(agreed, null, null, false));
        Receivable claim = claim(cents);
        if (reminded > 0) {
            remind(claim, DUE.plusDays(reminded));
        }
        LocalDate today = DUE.plusDays(night);
        Optional<Default> proven = arrears.defaultOf(claim, kind);
        boolean inDefault = proven.isPresent() && proven.get().from().isBefore(today);
        Arrears.Accrued accrued = arrears.interest(claim, kind, today);
        LateFee.Item item =
                new LateFee.Item(
                        claim.number(),
                        DUE,
                        claim.principalOpen(),
                        proven.map(Default::from).orElse(null),
                        false);
        List<LateFee.Charge> fees =
                LateFee.of(
                        new LateFee.Occasion(law, kind, LateFee.Sending.POST, today),
                        new LateFee.Tariff(Money.eur(100), Money.eur(0), Money.eur(40_00)),
                        List.of(item));
        if (!inDefault) {
            assertTrue(accrued.total().isZero(), () -> today + " bears " + accrued.lines());
            assertEquals(List.of(), fees);
        }
        for (InterestLine line : accrued.lines()) {
            assertTrue(line.from().isAfter(DUE));
            assertFalse(line.from().isBefore(proven.orElseThrow().interestFrom()));
        }
    }

    /** A part payment splits the lines; the sum stays that of the days but for their rounding. */
    @Property(seed = "353")
    void interest_adds_up_over_a_part_payment(
            @ForAll CustomerKind kind,
            @ForAll boolean merchants,
            @ForAll @IntRange(min = 1, max = 150) int paidOn,
            @ForAll @IntRange(min = 1, max = 150) int more,
            @ForAll @LongRange(min = 100, max = 10_000_000) long cents) {
        Arrears arrears = german(new AgreedTerms(true, null, null, merchants));
        LocalDate day = DUE.plusDays(paidOn);
        LocalDate end = day.plusDays(more);
        Receivable whole = claim(cents);
        Money before = arrears.interest(whole, kind, day).total();
        Receivable paid = claim(cents);
        pay(paid, day, cents / 2);
        Money half = claimInterest(arrears, kind, cents - cents / 2, day, end);
        long difference =
                arrears.interest(paid, kind, end).total().minus(before).minus(half).minor();
        assertTrue(Math.abs(difference) <= 2, () -> "cents that do not add up: " + difference);
    }

    private static Money claimInterest(
            Arrears arrears, CustomerKind kind, long cents, LocalDate from, LocalDate until) {
        Receivable rest = claim(cents);
        return arrears.interest(rest, kind, until)
                .total()
                .minus(arrears.interest(rest, kind, from).total());
    }

    private static Arrears german() {
        return german(AgreedTerms.NONE);
    }

    private static Arrears german(AgreedTerms agreed) {
        return arrears(Jurisdiction.DE, agreed);
    }

    private static Arrears arrears(Jurisdiction law, AgreedTerms agreed) {
        return new Arrears(new Arrears.Terms(law, true, 4, agreed), WEEKDAYS, RATES);
    }

    private static Receivable claim(long cents) {
        return new Receivable(
                new Invoice(
                        new InvoiceNumber("RE-1"),
                        new CustomerNumber("K-1"),
                        DocumentType.INVOICE,
                        null,
                        DUE.minusDays(14),
                        DUE,
                        Money.eur(cents),
                        Invoice.Terms.NONE),
                DUE.minusDays(14));
    }

    private static void remind(Receivable claim, LocalDate received) {
        claim.apply(
                new Event(
                        Event.Type.LETTER,
                        received,
                        claim.invoice().customer(),
                        claim.number(),
                        "A-1",
                        "reminder",
                        received,
                        null,
                        ""));
    }

    private static void pay(Receivable claim, LocalDate on, long cents) {
        claim.apply(
                new Posting(
                        Posting.Type.ALLOCATION,
                        on,
                        on,
                        claim.invoice().customer(),
                        claim.number(),
                        Component.PRINCIPAL,
                        Money.eur(cents),
                        "B-1",
                        "number",
                        100,
                        ""));
    }
}
