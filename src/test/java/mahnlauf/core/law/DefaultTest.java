package mahnlauf.core.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mahnlauf.core.age.WorkingDays;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.shell.Holidays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultTest {

    private static final WorkingDays NW = Holidays.of(Jurisdiction.DE, "NW").workingDays();
    private static final LocalDate DUE = LocalDate.of(2026, 3, 4);
    private static final LocalDate RECEIVED = LocalDate.of(2026, 2, 20);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "AC-029,NW,2026-01-31,2026-02-02,2026-02-03",
        "AC-030,NW,2026-05-01,2026-05-04,2026-05-05",
        "AC-031,BY,2026-01-06,2026-01-07,2026-01-08",
        "AC-032,BE,2026-01-06,2026-01-06,2026-01-07",
        "AC-033,SN,2026-11-18,2026-11-19,2026-11-20",
        "AC-034,NW,2026-11-18,2026-11-18,2026-11-19",
        "AC-035,HE,2026-06-04,2026-06-05,2026-06-06",
        "AC-036,BE,2026-03-08,2026-03-09,2026-03-10",
        "AC-037,TH,2027-09-20,2027-09-21,2027-09-22",
        "AC-038,NW,2026-12-25,2026-12-28,2026-12-29",
        "leap day,NW,2028-02-29,2028-02-29,2028-03-01"
    })
    void an_agreed_date_puts_in_default_the_day_after_its_next_working_day(
            String id, String region, LocalDate due, LocalDate lastTimely, LocalDate from) {
        WorkingDays days = Holidays.of(Jurisdiction.DE, region).workingDays();
        Default found = Default.ofAgreedDate(due, days);
        assertEquals(new Default(from, from, DefaultRule.AGREED_DATE), found, id);
        assertEquals(lastTimely, found.lastTimely(), id);
    }

    @ParameterizedTest
    @CsvSource({"AT,nationwide,2026-10-24,2026-10-27", "CH,ZH,2026-08-01,2026-08-03"})
    void an_agreed_date_moves_off_the_holidays_of_its_country(
            Jurisdiction jurisdiction, String region, LocalDate due, LocalDate lastTimely) {
        WorkingDays days = Holidays.of(jurisdiction, region).workingDays();
        assertEquals(lastTimely, Default.ofAgreedDate(due, days).lastTimely());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "AC-039,2026-03-02,2026-03-02,2026-04-01,2026-04-02",
        "AC-040 Easter,2026-03-05,2026-03-05,2026-04-07,2026-04-08",
        "due later,2026-03-02,2026-03-16,2026-04-15,2026-04-16",
        "due on a Saturday,2026-03-02,2026-03-14,2026-04-15,2026-04-16"
    })
    void thirty_days_after_due_date_and_receipt_put_in_default(
            String id, LocalDate received, LocalDate due, LocalDate lastTimely, LocalDate from) {
        Default found = Default.ofThirtyDays(received, due, NW);
        assertEquals(new Default(from, from, DefaultRule.THIRTY_DAYS), found, id);
        assertEquals(lastTimely, found.lastTimely(), id);
    }

    /** AC-042. */
    @Test
    void a_reminder_puts_in_default_at_once_and_bears_interest_from_the_day_after() {
        LocalDate received = LocalDate.of(2026, 4, 14);
        Default expected = new Default(received, LocalDate.of(2026, 4, 15), DefaultRule.REMINDER);
        assertEquals(expected, Default.ofReminder(received));
    }

    /** AC-041 and its neighbours. */
    @ParameterizedTest
    @CsvSource({
        "DE,CONSUMER,false,none",
        "DE,CONSUMER,true,THIRTY_DAYS",
        "DE,BUSINESS,false,THIRTY_DAYS",
        "AT,BUSINESS,true,none",
        "CH,BUSINESS,true,none"
    })
    void thirty_days_bind_german_businesses_and_consumers_who_were_told(
            Jurisdiction jurisdiction, CustomerKind kind, boolean notice, String rule) {
        Default.Facts facts =
                new Default.Facts(jurisdiction, kind, DUE, false, notice, RECEIVED, List.of());
        Optional<Default> found = Default.earliest(facts, NW);
        assertEquals(rule, found.map(Default::rule).map(Enum::name).orElse("none"));
    }

    @Test
    void a_date_that_only_the_invoice_names_puts_nobody_in_default() {
        assertEquals(Optional.empty(), Default.earliest(facts(false), NW));
        assertEquals(Optional.of(Default.ofAgreedDate(DUE, NW)), Default.earliest(facts(true), NW));
    }

    @Test
    void a_reminder_received_before_the_debt_is_late_does_not_count() {
        Default.Facts early = facts(false, RECEIVED, DUE);
        assertEquals(Optional.empty(), Default.earliest(early, NW));
    }

    @Test
    void the_first_reminder_after_the_due_date_counts() {
        LocalDate first = DUE.plusDays(1);
        Default.Facts facts = facts(false, DUE.plusDays(12), first, DUE);
        assertEquals(Optional.of(Default.ofReminder(first)), Default.earliest(facts, NW));
    }

    @Test
    void a_reminder_on_the_sunday_after_a_saturday_due_date_comes_too_early() {
        LocalDate saturday = LocalDate.of(2026, 3, 7);
        Default.Facts facts =
                new Default.Facts(
                        Jurisdiction.DE,
                        CustomerKind.CONSUMER,
                        saturday,
                        false,
                        false,
                        RECEIVED,
                        List.of(saturday.plusDays(1), saturday.plusDays(2)));
        assertEquals(Optional.empty(), Default.earliest(facts, NW));
    }

    @Test
    void of_several_ways_into_default_the_earliest_counts() {
        LocalDate reminded = DUE.plusDays(7);
        Default.Facts agreed = facts(true, reminded);
        assertEquals(DefaultRule.AGREED_DATE, Default.earliest(agreed, NW).orElseThrow().rule());
        Default.Facts business =
                new Default.Facts(
                        Jurisdiction.DE,
                        CustomerKind.BUSINESS,
                        DUE,
                        false,
                        false,
                        RECEIVED,
                        List.of(reminded));
        assertEquals(Optional.of(Default.ofReminder(reminded)), Default.earliest(business, NW));
    }

    @Test
    void an_invoice_counts_as_received_some_days_after_its_date() {
        Invoice invoice =
                new Invoice(
                        new InvoiceNumber("RE-2026-017"),
                        new CustomerNumber("K-4711"),
                        DocumentType.INVOICE,
                        null,
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 3, 1),
                        Money.eur(11_900),
                        Invoice.Terms.NONE);
        Default.Facts facts =
                Default.Facts.of(Jurisdiction.DE, CustomerKind.BUSINESS, invoice, 4, List.of());
        assertEquals(LocalDate.of(2026, 3, 5), facts.invoiceReceived());
        assertEquals(LocalDate.of(2026, 4, 8), Default.earliest(facts, NW).orElseThrow().from());
    }

    @Test
    void a_rule_names_its_statute() {
        assertEquals("§ 286 Abs. 3 BGB", DefaultRule.THIRTY_DAYS.statute(Jurisdiction.DE));
        assertEquals("Art. 102 Abs. 1 OR", DefaultRule.REMINDER.statute(Jurisdiction.CH));
        assertEquals("§ 1334 ABGB", DefaultRule.AGREED_DATE.statute(Jurisdiction.AT));
    }

    /** A consumer who was told nothing. */
    private static Default.Facts facts(boolean agreed, LocalDate... reminded) {
        return new Default.Facts(
                Jurisdiction.DE,
                CustomerKind.CONSUMER,
                DUE,
                agreed,
                false,
                RECEIVED,
                List.of(reminded));
    }
}
