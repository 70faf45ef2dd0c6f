package mahnlauf.core.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Receivable;
import org.junit.jupiter.api.Test;

/** What stands at the end of the ladder, and each reason why it is not handed over. */
class ClosingCaseTest {

    private static final LocalDate[] LETTERS = {Case.late(5), Case.late(10), Case.late(20)};

    /** The final notice of day 20 gives ten days; the ladder goes on by itself on day 90. */
    @Test
    void it_can_be_decided_as_soon_as_the_last_deadline_has_passed() {
        Case debtor = Case.consumer().owes("RE-1", 120_00).after(LETTERS);
        assertEquals(List.of(), cases(debtor, Case.late(30)));
        assertEquals(Set.of(Obstacle.TOO_EARLY), only(debtor, Case.late(31)).obstacles());
        assertEquals(Set.of(Obstacle.TOO_EARLY), only(debtor, Case.late(89)).obstacles());
        assertEquals("nothing", debtor.decides(Case.late(89)));
    }

    @Test
    void after_all_letters_nothing_stands_in_the_way_on_day_90() {
        Case debtor = Case.consumer().owes("RE-1", 120_00).after(LETTERS);
        ClosingCase closing = only(debtor, Case.late(90));
        assertEquals(Set.of(), closing.obstacles());
        assertEquals("120.00", closing.principal().plain());
        assertEquals(90, closing.daysOverdue());
        assertEquals(LocalDate.of(2029, 12, 31), closing.limitation());
        assertEquals(
                closing.principal().plus(closing.fees()).plus(closing.interest()), closing.claim());
        assertTrue(closing.interest().isPositive());
        assertEquals("collection_handoff RE-1", debtor.decides(Case.late(90)));
    }

    @Test
    void what_went_to_the_agency_or_was_paid_is_no_case_any_more() {
        Case there = Case.consumer().owes("RE-1", 120_00).after(LETTERS).after(Case.late(90));
        assertEquals(List.of(), cases(there, Case.late(91)));
        Case paid = Case.consumer().owes("RE-1", 120_00).pays("RE-1", 120_00, Case.late(30));
        assertEquals(List.of(), cases(paid, Case.late(95)));
    }

    @Test
    void nobody_is_surprised_by_an_agency() {
        Case debtor = Case.consumer().owes("RE-1", 120_00);
        assertEquals(
                EnumSet.of(Obstacle.NOT_ANNOUNCED, Obstacle.NOT_IN_DEFAULT),
                only(debtor, Case.late(95)).obstacles());
    }

    @Test
    void the_deadline_of_the_final_notice_passes_first() {
        Case debtor =
                Case.consumer()
                        .owes("RE-1", 120_00)
                        .after(Case.late(70), Case.late(75), Case.late(85));
        assertEquals(EnumSet.of(Obstacle.DEADLINE_RUNS), only(debtor, Case.late(95)).obstacles());
        assertEquals("nothing", debtor.decides(Case.late(95)));
        assertEquals(Set.of(), only(debtor, Case.late(96)).obstacles());
        assertEquals("collection_handoff RE-1", debtor.decides(Case.late(96)));
    }

    @Test
    void a_dispute_keeps_one_invoice_and_lets_the_other_go() {
        Case debtor =
                Case.consumer()
                        .owes("RE-1", 120_00)
                        .owes("RE-2", 80_00)
                        .after(LETTERS)
                        .isHeld("RE-2", Case.late(80), Case.late(100));
        List<ClosingCase> cases = cases(debtor, Case.late(90));
        assertEquals(
                List.of(Set.of(), Set.of(Obstacle.HELD)),
                cases.stream().map(ClosingCase::obstacles).toList());
        assertEquals(List.of("RE-1", "RE-2"), cases.stream().map(ClosingCaseTest::names).toList());
        assertEquals("collection_handoff RE-1", debtor.decides(Case.late(90)));
    }

    @Test
    void money_that_is_booked_on_nothing_is_cleared_first() {
        Case debtor = Case.consumer().owes("RE-1", 120_00).after(LETTERS).overpaid(1);
        assertEquals(Set.of(Obstacle.CREDIT), only(debtor, Case.late(90)).obstacles());
        assertEquals("nothing", debtor.decides(Case.late(90)));
    }

    @Test
    void less_than_the_minimum_stays_here() {
        Case debtor = Case.consumer().owes("RE-1", 19_00).after(LETTERS);
        assertEquals(Set.of(Obstacle.BELOW_MINIMUM), only(debtor, Case.late(90)).obstacles());
        assertEquals("nothing", debtor.decides(Case.late(90)));
    }

    /** § 214 BGB: whoever reminds of it risks that it is refused; so a person decides. */
    @Test
    void what_is_time_barred_gets_no_letter() {
        LocalDate night = LocalDate.of(2026, 1, 5);
        Case barred = Case.consumer().owes("RE-1", 120_00, LocalDate.of(2022, 12, 30));
        assertEquals("nothing", barred.decides(night));
        assertTrue(only(barred, night).obstacles().contains(Obstacle.TIME_BARRED));
        Case younger = Case.consumer().owes("RE-1", 120_00, LocalDate.of(2023, 1, 2));
        assertEquals("reminder RE-1", younger.decides(night));
    }

    /** Due 2022, so for certain until 2025 only; a part payment of 2024 may have prolonged it. */
    @Test
    void a_part_payment_that_may_have_acknowledged_it_is_for_a_person() {
        LocalDate due = LocalDate.of(2022, 12, 30);
        Case debtor =
                Case.consumer()
                        .owes("RE-1", 120_00, due)
                        .pays("RE-1", 20_00, LocalDate.of(2024, 6, 3));
        LocalDate night = LocalDate.of(2026, 1, 5);
        assertTrue(only(debtor, night).obstacles().contains(Obstacle.LIMITATION_DOUBTFUL));
        debtor.after(night, night.plusDays(5), night.plusDays(15));
        LocalDate later = night.plusDays(40);
        assertEquals(Set.of(Obstacle.LIMITATION_DOUBTFUL), only(debtor, later).obstacles());
        assertEquals("nothing", debtor.decides(later));
    }

    private static List<ClosingCase> cases(Case debtor, LocalDate night) {
        return ClosingCase.of(debtor.debtor(), night, Case.POLICY, debtor.arrears());
    }

    private static ClosingCase only(Case debtor, LocalDate night) {
        List<ClosingCase> cases = cases(debtor, night);
        assertEquals(1, cases.size());
        return cases.get(0);
    }

    private static String names(ClosingCase closing) {
        return String.join(
                " ",
                closing.invoices().stream()
                        .map(Receivable::number)
                        .map(InvoiceNumber::value)
                        .toList());
    }
}
