package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interim reports are provisional: the statement of the day has the last word. */
class InterimTest {

    private static final String SOUND = "Sound: n facts, hash chain and allocations agree.";
    private static final String IBAN = "DE89370400440532013000";
    private static final String OTHER = "DE75512108001245126199";

    @TempDir Path root;
    private BankNights nights;

    @BeforeEach
    void open() throws Exception {
        nights = new BankNights(root).owes("RE-1", 49_00).owes("RE-2", 80_00);
    }

    @AfterEach
    void soundAndClosed() throws Exception {
        assertEquals(SOUND, nights.verified());
        nights.close();
    }

    @Test
    void an_interim_entry_is_booked_and_the_statement_books_it_no_second_time() throws Exception {
        nights.night(BankFile.interim("i.xml").entry("A1", 49_00, "RE-1"));
        assertEquals(List.of("A1 49.00 booked"), nights.payments());
        nights.night(BankFile.statement("s.xml").entry("A1", 49_00, "RE-1"));
        nights.night(BankFile.statement("s2.xml").entry("A1", 49_00, "RE-1"));
        assertEquals(List.of("A1 49.00 booked"), nights.payments());
        assertEquals(Map.of("RE-1", "0.00", "RE-2", "80.00"), nights.open());
    }

    @Test
    void other_references_and_texts_hide_no_entry_of_the_same_payer() throws Exception {
        nights.night(BankFile.interim("i.xml").entry("A1", 49_00, "RE-1", IBAN, ""));
        nights.night(BankFile.statement("s.xml").entry("B7", 49_00, "SVWZ RE-1", IBAN, ""));
        assertEquals(List.of("A1 49.00 booked"), nights.payments());
    }

    @Test
    void the_same_end_to_end_id_is_evidence_and_another_one_speaks_against() throws Exception {
        nights.night(BankFile.interim("i.xml").entry("A1", 49_00, "RE-1", "", "E1"));
        nights.night(
                BankFile.statement("s.xml")
                        .entry("B7", 49_00, "RE 1 Zahlung", "", "E1")
                        .entry("B8", 49_00, "RE 1 Zahlung", "", "E2"));
        assertEquals(2, nights.payments().size());
        assertEquals(98_00, nights.sum());
    }

    @Test
    void the_statement_first_and_the_interim_report_later_is_one_entry_too() throws Exception {
        nights.night(BankFile.statement("s.xml").entry("B7", 49_00, "RE-1", IBAN, ""));
        nights.night(BankFile.interim("i.xml").entry("A1", 49_00, "RE 1", IBAN, ""));
        nights.night(BankFile.interim("j.xml").entry("A1", 49_00, "RE 1", IBAN, ""));
        assertEquals(List.of("B7 49.00 booked"), nights.payments());
    }

    @Test
    void two_equal_entries_stay_two_in_either_order() throws Exception {
        BankFile interim =
                BankFile.interim("i.xml")
                        .entry("", 49_00, "RE-1", IBAN, "")
                        .entry("", 49_00, "RE-1", IBAN, "");
        BankFile statement =
                BankFile.statement("s.xml")
                        .entry("B1", 49_00, "RE-1 x", IBAN, "")
                        .entry("B2", 49_00, "RE-1 x", IBAN, "");
        nights.night(interim).night(statement).night(interim).night(statement);
        assertEquals(2, nights.payments().size());
        assertEquals(98_00, nights.sum());
    }

    @Test
    void a_third_equal_entry_of_the_statement_is_new() throws Exception {
        nights.night(BankFile.interim("i.xml").entry("A1", 49_00, "RE-1", IBAN, ""));
        nights.night(
                BankFile.statement("s.xml")
                        .entry("B1", 49_00, "RE-1 x", IBAN, "")
                        .entry("B2", 49_00, "RE-1 x", IBAN, ""));
        assertEquals(98_00, nights.sum());
    }

    @Test
    void a_second_equal_payment_in_the_next_file_is_new_once_the_first_is_confirmed()
            throws Exception {
        nights.night(BankFile.interim("i.xml").entry("A1", 49_00, "RE-1", IBAN, ""));
        nights.night(BankFile.statement("s.xml").entry("B1", 49_00, "RE-1 x", IBAN, ""));
        nights.night(
                BankFile.statement("s2.xml").opening(49_00).entry("B2", 49_00, "RE-1 x", IBAN, ""));
        assertEquals(98_00, nights.sum());
    }

    @Test
    void a_csv_that_names_nobody_is_still_the_same_day_and_amount() throws Exception {
        nights.night(BankFile.interim("i.xml").entry("A1", 49_00, "RE-1", IBAN, "E1"));
        nights.night(BankFile.csv("u.csv").entry("", 49_00, "Gutschrift RE-1"));
        assertEquals(List.of("A1 49.00 booked"), nights.payments());
    }

    @Test
    void somebody_else_with_the_same_amount_is_another_entry() throws Exception {
        nights.night(BankFile.interim("i.xml").entry("A1", 49_00, "RE-1", IBAN, ""));
        nights.night(
                BankFile.statement("s.xml")
                        .entry("B1", 49_00, "RE 1", IBAN, "")
                        .entry("B2", 49_00, "Spende", OTHER, ""));
        assertEquals(98_00, nights.sum());
    }

    @Test
    void an_entry_that_moves_over_the_weekend_is_known_by_its_reference() throws Exception {
        nights.night(BankFile.interim("i.xml").entry("A1", 49_00, "RE-1"));
        nights.night(
                BankFile.statement("s.xml")
                        .on(BankFile.DAY.plusDays(3))
                        .entry("A1", 49_00, "RE-1 anders"));
        assertEquals(List.of("A1 49.00 booked"), nights.payments());
    }

    @Test
    void what_the_statement_of_the_day_does_not_have_is_taken_back() throws Exception {
        nights.night(BankFile.interim("i.xml").entry("A1", 49_00, "RE-1"));
        nights.night(BankFile.statement("s.xml").entry("B9", 80_00, "RE-2"));
        assertEquals(Map.of("RE-1", "49.00", "RE-2", "0.00"), nights.open());
        assertEquals(List.of("A1 49.00 review", "B9 80.00 booked"), nights.payments());
        assertEquals(
                List.of(
                        "A1 provisional in i.xml; the statement s.xml, which tells 2026-03-05,"
                                + " does not have it"),
                nights.review());
        assertEquals(
                List.of(
                        "A1 (49.00 EUR of 2026-03-05) is taken back: provisional in i.xml; the"
                                + " statement s.xml, which tells 2026-03-05, does not have it"),
                nights.remarks());
        nights.night();
        assertEquals(1, nights.review().size(), "it stays there");
        assertTrue(nights.explained("A1").toString().contains("withdrawn, s.xml: provisional in"));
    }

    @Test
    void the_interim_report_that_comes_after_its_statement_books_nothing_the_statement_lacks()
            throws Exception {
        nights.night(BankFile.statement("s.xml").entry("B9", 80_00, "RE-2"));
        nights.night(BankFile.interim("i.xml").entry("A1", 49_00, "RE-1"));
        assertEquals(Map.of("RE-1", "49.00", "RE-2", "0.00"), nights.open());
        assertEquals(List.of("B9 80.00 booked", "A1 49.00 review"), nights.payments());
    }

    @Test
    void what_was_taken_back_is_booked_again_when_a_later_statement_has_it() throws Exception {
        nights.night(BankFile.interim("i.xml").entry("A1", 49_00, "RE-1"));
        nights.night(BankFile.statement("s.xml").entry("B9", 80_00, "RE-2"));
        nights.night(
                BankFile.statement("t.xml")
                        .opening(80_00)
                        .on(BankFile.DAY.plusDays(1))
                        .entry("A1", 49_00, "RE-1"));
        assertEquals(Map.of("RE-1", "0.00", "RE-2", "0.00"), nights.open());
        assertEquals(List.of(), nights.review());
    }

    @Test
    void a_statement_without_balances_or_of_another_day_takes_nothing_back() throws Exception {
        nights.night(BankFile.interim("i.xml").entry("A1", 49_00, "RE-1"));
        nights.night(
                BankFile.csv("u.csv").entry("", 80_00, "RE-2"),
                BankFile.statement("s.xml")
                        .on(BankFile.DAY.plusDays(1))
                        .entry("B9", 1_00, "Spende"),
                BankFile.statement("r.xml")
                        .on(BankFile.DAY.minusDays(1))
                        .entry("B8", 1_00, "Spende"));
        assertEquals("0.00", nights.open().get("RE-1"));
    }

    @Test
    void a_batch_of_the_interim_report_is_the_batch_of_the_statement() throws Exception {
        nights.night(BankFile.interim("i.xml").batch("R", 129_00, 2));
        nights.night(BankFile.statement("s.xml").payments("R", 49_00, "RE-1", 80_00, "RE-2"));
        nights.night(BankFile.interim("j.xml").batch("R", 129_00, 2));
        assertEquals(
                List.of("R 129.00 ignored", "R/1 49.00 booked", "R/2 80.00 booked"),
                nights.payments());
    }

    @Test
    void the_statements_own_words_stand_for_an_interim_entry_that_found_nothing() throws Exception {
        nights.night(BankFile.interim("i.xml").entry("A1", 30_00, ""));
        assertEquals(List.of("A1 30.00 unmatched"), nights.payments());
        nights.night(
                BankFile.statement("s.xml").entry("A1", 30_00, "Rechnung RE-1 Danke", IBAN, ""));
        assertEquals(List.of("A1 30.00 ignored", "A1#2 30.00 booked"), nights.payments());
        nights.night(BankFile.interim("j.xml").entry("A1", 30_00, ""));
        nights.night(
                BankFile.statement("t.xml").entry("A1", 30_00, "Rechnung RE-1 Danke", IBAN, ""));
        assertEquals(30_00, nights.sum());
    }

    @Test
    void the_data_is_as_fresh_as_the_newest_interim_report_and_notifications_do_not_count()
            throws Exception {
        LocalDate later = BankFile.DAY.plusDays(4);
        nights.night(BankFile.notification("n.xml").entry("N1", 1_00, "Spende"));
        assertEquals(Map.of(BankFile.ACCOUNT, BankFile.DAY), nights.newestDays());
        nights.night(
                BankFile.interim("i.xml").on(later).entry("A1", 49_00, "RE-1"),
                BankFile.notification("o.xml").on(later.plusDays(9)).entry("N2", 2_00, "Spende"));
        assertEquals(Map.of(BankFile.ACCOUNT, later), nights.newestDays());
    }
}
