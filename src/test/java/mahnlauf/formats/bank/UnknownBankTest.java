package mahnlauf.formats.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import mahnlauf.formats.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of banks that nobody described: read by common words, booked by only where proved. */
class UnknownBankTest {

    @TempDir Path folder;

    @Test
    void a_running_balance_proves_what_the_columns_mean() throws Exception {
        Told told =
                Told.of(
                        folder,
                        """
                        IBAN;CH9300762011623852957
                        Date comptable;Libellé;Débit CHF;Crédit CHF;Valeur;Solde CHF
                        05.03.2026;Versement Größe RE-1;;1'049.00;05.03.2026;1'139.00
                        04.03.2026;Frais;10.00;;04.03.2026;90.00
                        """);
        assertEquals("csv-unknown-bank", told.format);
        assertEquals("CH9300762011623852957", told.heads.get(0).account());
        assertEquals("", told.ends.get(0).doubt());
        assertEquals("1039.00", told.sum().plain());
        assertEquals("100.00", told.ends.get(0).opening().plain());
        assertEquals("Versement Größe RE-1", told.entries.get(0).remittanceInfo());
    }

    @Test
    void stated_balances_prove_it_too() throws Exception {
        Told told =
                Told.of(
                        folder,
                        """
                        Kontonummer,4711-12
                        Anfangssaldo,100.00
                        Schlusssaldo,149.00
                        Buchungsdatum,Verwendungszweck,Betrag in EUR
                        2026-03-04,RE-1,49.00
                        """);
        assertEquals("", told.ends.get(0).doubt());
        assertEquals("149.00", told.ends.get(0).closing().plain());
    }

    @Test
    void without_a_proof_it_is_shown_and_not_booked_by() throws Exception {
        Told told =
                Told.of(
                        folder,
                        """
                        Eigenes Konto;Datum;Text;Betrag;Währung
                        DE89370400440532013000;04.03.2026;RE-1;49,00;EUR
                        """);
        assertEquals(1, told.entries.size());
        assertTrue(told.ends.get(0).doubt().contains("nothing in the file proves"));
    }

    @Test
    void without_an_account_it_is_not_booked_by() throws Exception {
        Told told =
                Told.of(
                        folder,
                        """
                        Datum;Text;Betrag EUR;Saldo EUR
                        04.03.2026;RE-1;49,00;149,00
                        05.03.2026;Miete;-20,00;129,00
                        """);
        assertEquals("129.00", told.ends.get(0).closing().plain());
        assertTrue(told.ends.get(0).doubt().contains("whose account"));
    }

    @Test
    void debit_and_credit_may_be_said_by_a_letter() throws Exception {
        Told told =
                Told.of(
                        folder,
                        """
                        IBAN;DE89370400440532013000
                        Buchungstag;Text;Betrag;Soll/Haben;Saldo;Währung
                        04.03.2026;RE-1;49,00;H;149,00;EUR
                        05.03.2026;Miete;20,00;S;129,00;EUR
                        """);
        assertEquals("", told.ends.get(0).doubt());
        assertEquals("29.00", told.sum().plain());
    }

    @Test
    void a_balance_that_does_not_fit_is_a_doubt() throws Exception {
        Told told =
                Told.of(
                        folder,
                        """
                        IBAN;DE89370400440532013000
                        Datum;Text;Betrag EUR;Saldo EUR
                        04.03.2026;RE-1;49,00;149,00
                        05.03.2026;Miete;-20,00;128,00
                        """);
        assertTrue(told.ends.get(0).doubt().contains("line 4"), told.ends.get(0).doubt());
    }

    @Test
    void a_header_that_could_mean_two_things_is_no_bank() throws Exception {
        String refusal =
                Told.refusal(
                        folder,
                        """
                        Buchungstag;Text;Betrag;Umsatz
                        04.03.2026;RE-1;49,00;50,00
                        """);
        assertTrue(refusal.contains("docs/ADD-A-BANK.md"), refusal);
    }

    @Test
    void other_lists_are_no_banks() throws Exception {
        assertTrue(
                Told.refusal(folder, "Name;Datum;Notiz\nGröße;04.03.2026;Anruf\n")
                        .contains("no known format"));
        assertEquals(
                "csv-invoices",
                Told.of(
                                folder,
                                """
                                Rechnungsnummer;Kundennummer;Name;Datum;Fällig am;Betrag
                                RE-1;1;Größe;04.03.2026;18.03.2026;49,00
                                """)
                        .format);
    }

    @Test
    void a_row_that_is_not_booked_yet_is_no_money() throws Exception {
        Told told =
                Told.of(
                        folder,
                        """
                        IBAN;DE89370400440532013000
                        Datum;Text;Betrag EUR;Saldo EUR;Status
                        04.03.2026;RE-1;49,00;149,00;Gebucht
                        05.03.2026;RE-2;20,00;169,00;Vorgemerkt
                        """);
        assertEquals("49.00", told.sum().plain());
        assertEquals("149.00", told.ends.get(0).closing().plain());
    }

    @Test
    void a_date_that_could_be_two_days_is_none() throws Exception {
        String english =
                """
                IBAN;DE89370400440532013000
                Posting date;Description;Amount EUR;Balance EUR
                03/04/2026;RE-1;49.00;149.00
                """;
        String french =
                """
                IBAN;CH9300762011623852957
                Date comptable;Libellé;Montant CHF;Solde CHF
                03/04/2026;RE-1;49.00;149.00
                """;
        assertTrue(Told.refusal(folder, english).contains("'03/04/2026' is no date"));
        Told told = Told.of(folder, french);
        assertEquals(LocalDate.of(2026, 4, 3), told.entries.get(0).bookingDate());
    }
}
