package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notification tells the payments of which the statement tells the sum. */
class BatchDetailsTest {

    private static final String SOUND = "Sound: n facts, hash chain and allocations agree.";
    private static final Map<String, String> PAID = Map.of("RE-1", "0.00", "RE-2", "0.00");

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

    private static BankFile details(String ref) {
        return BankFile.notification("n.xml").payments(ref, 49_00, "RE-1", 80_00, "RE-2");
    }

    @Test
    void details_take_the_place_of_the_batch_that_came_before_them() throws Exception {
        nights.night(BankFile.statement("s.xml").batch("R", 129_00, 2)).night(details("R"));
        assertEquals(PAID, nights.open());
        assertEquals(
                List.of("R 129.00 ignored", "R/1 49.00 booked", "R/2 80.00 booked"),
                nights.payments());
        assertEquals(List.of(), nights.review());
        assertEquals(
                List.of("R (129.00 EUR of 2026-03-05) is replaced by its payments"),
                nights.remarks());
        assertTrue(
                nights.explained("R").toString().contains("superseded, n.xml: its 2 payments are"));
    }

    @Test
    void the_batch_that_comes_after_its_details_is_known() throws Exception {
        nights.night(details("R")).night(BankFile.statement("s.xml").batch("R", 129_00, 2));
        assertEquals(List.of("R/1 49.00 booked", "R/2 80.00 booked"), nights.payments());
    }

    @Test
    void one_night_takes_them_in_any_order() throws Exception {
        nights.night(BankFile.statement("s.xml").batch("R", 129_00, 2), details("R"));
        assertEquals(PAID, nights.open());
        assertEquals(129_00, nights.sum());
    }

    @Test
    void details_that_the_statement_has_already_book_nothing() throws Exception {
        nights.night(BankFile.statement("s.xml").payments("R", 49_00, "RE-1", 80_00, "RE-2"));
        nights.night(details("R"));
        assertEquals(List.of("R/1 49.00 booked", "R/2 80.00 booked"), nights.payments());
    }

    @Test
    void without_references_day_sum_and_number_link_them() throws Exception {
        nights.night(BankFile.statement("s.xml").batch("", 129_00, 2)).night(details(""));
        assertEquals(PAID, nights.open());
        assertEquals(129_00, nights.sum());
        nights.night(BankFile.statement("s2.xml").batch("", 129_00, 2));
        assertEquals(129_00, nights.sum());
    }

    @Test
    void another_number_of_payments_is_another_batch() throws Exception {
        nights.night(BankFile.statement("s.xml").batch("", 129_00, 3)).night(details(""));
        assertEquals(258_00, nights.sum());
    }

    @Test
    void two_equal_batches_of_a_day_are_two() throws Exception {
        BankFile statement =
                BankFile.statement("s.xml").batch("R", 129_00, 2).batch("Q", 129_00, 2);
        nights.night(statement, details("R"));
        assertEquals(258_00, nights.sum());
        nights.night(details("Q"));
        assertEquals(258_00, nights.sum());
        assertEquals(2, nights.payments().stream().filter(p -> p.endsWith(" ignored")).count());
    }

    @Test
    void payments_told_as_entries_of_their_own_are_the_batch_too() throws Exception {
        BankFile singles =
                BankFile.notification("n.xml")
                        .entry("R", 49_00, "RE-1", "", "E1")
                        .entry("R", 80_00, "RE-2", "", "E2");
        nights.night(BankFile.statement("s.xml").batch("R", 129_00, 2)).night(singles);
        assertEquals(PAID, nights.open());
        assertEquals(129_00, nights.sum());
    }

    @Test
    void and_the_batch_that_comes_after_them_is_known() throws Exception {
        BankFile singles =
                BankFile.notification("n.xml")
                        .entry("N1", 49_00, "RE-1", "", "E1")
                        .entry("N2", 80_00, "RE-2", "", "E2");
        nights.night(singles).night(BankFile.statement("s.xml").batch("R", 129_00, 2));
        assertEquals(List.of("N1 49.00 booked", "N2 80.00 booked"), nights.payments());
    }

    @Test
    void a_batch_that_was_booked_as_a_whole_is_taken_back_first() throws Exception {
        nights.owes("RE-3", 129_00);
        BankFile whole = BankFile.statement("s.xml").entry("R", 129_00, "RE-3");
        nights.night(whole);
        assertEquals("0.00", nights.open().get("RE-3"));
        nights.night(details("R"));
        assertEquals("129.00", nights.open().get("RE-3"));
        assertEquals("0.00", nights.open().get("RE-1"));
        assertEquals(129_00, nights.sum());
    }

    @Test
    void details_alone_are_booked() throws Exception {
        nights.night(details("R"), details("R"));
        assertEquals(PAID, nights.open());
        assertEquals(129_00, nights.sum());
    }

    @Test
    void a_statement_that_repeats_a_page_repeats_no_entry() throws Exception {
        BankFile page = BankFile.statement("s.xml").entry("", 49_00, "RE-1");
        nights.night(page.and(BankFile.statement("s.xml").entry("", 49_00, "RE-1")));
        assertEquals(49_00, nights.sum());
    }

    @Test
    void a_page_that_goes_on_may_hold_an_equal_entry() throws Exception {
        BankFile page = BankFile.statement("s.xml").entry("", 49_00, "RE-1");
        nights.night(page.and(BankFile.statement("s.xml").opening(49_00).entry("", 49_00, "RE-1")));
        assertEquals(98_00, nights.sum());
    }

    @Test
    void a_reference_that_the_bank_gives_every_entry_hides_none() throws Exception {
        BankFile statement =
                BankFile.statement("s.xml")
                        .entry("0", 49_00, "RE-1")
                        .entry("0", 49_00, "RE-1")
                        .entry("0", 80_00, "RE-2");
        nights.night(statement).night(statement);
        assertEquals(List.of("0", "0#2", "0#3"), refs());
        nights.night(
                BankFile.statement("t.xml").on(BankFile.DAY.plusDays(90)).entry("0", 1_00, "x"));
        assertEquals(List.of("0", "0#2", "0#3", "0#4"), refs());
    }

    private List<String> refs() throws Exception {
        return nights.payments().stream().map(p -> p.split(" ", -1)[0]).toList();
    }
}
