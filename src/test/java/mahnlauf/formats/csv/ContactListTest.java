package mahnlauf.formats.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.ContactRow;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Outcome;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came of calls and mails, as people write it down. */
class ContactListTest {

    private static final String HEADER =
            "customer_number;invoice_number;date;outcome;until;instalments;amount;note\n";

    @TempDir Path folder;

    private Told told(String text) throws IOException, RefusedException {
        return Told.of(folder, text.getBytes(StandardCharsets.UTF_8));
    }

    private String refused(String row) throws IOException, RefusedException {
        Told told = told(HEADER + row + "\n");
        assertEquals(List.of(), told.contacts, row);
        return told.reasons().get(0);
    }

    @Test
    void the_canonical_columns_are_read() throws Exception {
        Told told = told(HEADER + "20001;RE-1;2026-03-13;promise;2026-03-27;;600.00;nach Lohn\n");
        assertEquals("csv-contacts", told.format);
        assertEquals(
                new ContactRow(
                        new CustomerNumber("20001"),
                        "RE-1",
                        LocalDate.of(2026, 3, 13),
                        Outcome.PROMISE,
                        LocalDate.of(2026, 3, 27),
                        0,
                        new BigDecimal("600.00"),
                        null,
                        "nach Lohn"),
                told.contacts.get(0));
    }

    @Test
    void german_words_numbers_and_days_in_windows_1252_are_read() throws Exception {
        String text =
                """
                Kundennr.,Rechnungsnummer,Datum,Ergebnis,Bis,Raten,Betrag,Bemerkung
                20001,,13.03.2026,Zusage,27.3.2026,,"1.234,56 €",Überweist später
                20001,RE-2,13.03.2026,Härtefall,,4,,
                20002,,13.03.2026,nicht erreicht,,,,
                """;
        Told told = Told.of(folder, text.getBytes(Charset.forName("windows-1252")));
        assertEquals(List.of(), told.reasons());
        assertEquals(new BigDecimal("1234.56"), told.contacts.get(0).amount());
        assertEquals("Überweist später", told.contacts.get(0).note());
        assertEquals(4, told.contacts.get(1).instalments());
        assertEquals(Outcome.HARDSHIP, told.contacts.get(1).outcome());
        assertEquals(Outcome.UNREACHABLE, told.contacts.get(2).outcome());
    }

    @Test
    void every_outcome_is_read_by_its_code() throws Exception {
        for (Outcome outcome : Outcome.values()) {
            Told told = told(HEADER + "1;;2026-03-13;" + outcome.code() + ";2026-03-14;;;\n");
            assertEquals(outcome, told.contacts.get(0).outcome());
        }
    }

    @Test
    void a_row_that_nobody_filled_says_nothing() throws Exception {
        Told told = told(HEADER + "20001;RE-1;2026-03-13;;;;;\n20002;;;;;;;\n");
        assertEquals(List.of(), told.reasons());
        assertEquals(List.of(), told.contacts);
    }

    @Test
    void a_way_that_is_wrong_can_be_named() throws Exception {
        Told told =
                told(
                        """
                        customer_number;date;outcome;channel
                        1;2026-03-13;wrong_contact;E-Mail
                        1;2026-03-13;wrong_contact;Anschrift
                        1;2026-03-13;wrong_contact;
                        """);
        assertEquals(Action.Channel.MAIL, told.contacts.get(0).channel());
        assertEquals(Action.Channel.LETTER, told.contacts.get(1).channel());
        assertNull(told.contacts.get(2).channel());
    }

    @Test
    void what_cannot_be_meant_is_handed_back_with_its_line() throws Exception {
        assertEquals(
                "line 2, column outcome: 'vielleicht' is no outcome; expected one of"
                        + " lost_invoice, forgot, dispute, hardship, promise, refused, unreachable,"
                        + " wrong_contact, offer_accepted, offer_declined",
                refused("1;;2026-03-13;vielleicht;;;;"));
        assertTrue(refused(";;2026-03-13;forgot;;;;").contains("customer_number is empty"));
        assertTrue(refused("1;;;forgot;;;;").contains("column date is empty"));
        assertTrue(refused("1;;2026-02-30;forgot;;;;").contains("'2026-02-30'"));
        assertTrue(refused("1;;2026-03-13;promise;;;;").contains("needs the day"));
        assertTrue(refused("1;;2026-03-13;promise;2026-03-12;;;").contains("before the contact"));
        assertTrue(refused("1;;2026-03-13;hardship;;-1;;").contains("no number of instalments"));
        assertTrue(refused("1;;2026-03-13;hardship;;1.5;;").contains("no number of instalments"));
        assertTrue(refused("1;;2026-03-13;promise;2026-03-14;;1.234;").contains("no amount"));
        assertTrue(refused("1;;2026-03-13;promise;2026-03-14;;-5;").contains("no amount"));
        assertTrue(refused("1;;2026-03-13;forgot;;;;a;b").contains("needs quotes"));
        assertTrue(
                refused("1;;2026-03-13;forgot;;;;" + "x".repeat(20_000)).contains("longer than"));
        assertTrue(refused("1;;;;;;;rief zurück").contains("outcome is empty"));
    }

    @Test
    void one_bad_row_leaves_the_others() throws Exception {
        Told told = told(HEADER + "1;;2026-03-13;perhaps;;;;\n2;;2026-03-13;forgot;;;;\n");
        assertEquals(1, told.rejections.size());
        assertEquals(new CustomerNumber("2"), told.contacts.get(0).customer());
    }

    @Test
    void a_list_without_outcome_is_no_list_of_contacts() {
        assertThrows(
                RefusedException.class,
                () -> told("customer_number;date;note\n20001;2026-03-13;hallo\n"));
    }
}
