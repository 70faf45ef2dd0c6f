package mahnlauf.formats.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of Swiss and Austrian banks, with invented figures. */
class SwissAndAustrianBanksTest {

    @TempDir Path folder;

    @Test
    void ubs_splits_a_batch_by_rows_without_date() throws Exception {
        Told told =
                read(
                        """
                        Kontonummer:;0231 00100040.01;
                        IBAN:;CH93 0076 2011 6238 5295 7;
                        Von:;2026-03-04;
                        Bis:;2026-03-05;
                        Anfangssaldo:;100.00;
                        Schlusssaldo:;235.05;
                        Bewertet in:;CHF;
                        Anzahl Transaktionen in diesem Zeitraum:;2;

                        Abschlussdatum;Abschlusszeit;Buchungsdatum;Valutadatum;Währung;Belastung;Gutschrift;Einzelbetrag;Saldo;Transaktions-Nr.;Beschreibung1;Beschreibung2;Beschreibung3;Fussnoten;
                        2026-03-05;;2026-03-05;2026-03-05;CHF;-13.95;;;235.05;A1;Kiosk;Zahlung Debitkarte;;;
                        2026-03-04;;2026-03-04;2026-03-04;CHF;;149.00;;249.00;A2;Sammelgutschrift;Gutschrift QRR;;;
                        ;;;;;;;100.00;;;Änne Größe;;QRR: 00 00000 00000 00202 60001 23459;;
                        ;;;;;;;49.00;;;Bodo Beispiel;;RE-2;;
                        """);
        check(told, "csv-ubs", "CH9300762011623852957", "CHF", 3, "135.05", "");
        assertEquals("100.00", told.entries.get(1).amount().plain());
        assertEquals("Änne Größe", told.entries.get(1).counterparty());
        assertEquals(1, told.origins.get(2).part());
        assertEquals("149.00", told.origins.get(2).entryAmount().plain());
    }

    @Test
    void ubs_in_french_is_read_by_its_places() throws Exception {
        Told told =
                read(
                        """
                        IBAN:;CH93 0076 2011 6238 5295 7;
                        Solde initial:;0.00;
                        Solde final:;49.00;
                        Évalué en:;CHF;

                        Date de transaction;Heure de transaction;Date de comptabilisation;Date de valeur;Monnaie;Débit;Crédit;Sous-montant;Solde;N° de transaction;Description1;Description2;Description3;Notes de bas de page;
                        2026-03-05;;2026-03-05;2026-03-05;CHF;;49.00;;49.00;A1;Änne Größe;Crédit;RE-1;;
                        """);
        check(told, "csv-ubs", "CH9300762011623852957", "CHF", 1, "49.00", "");
    }

    @Test
    void raiffeisen_goes_on_in_the_next_row() throws Exception {
        Told told =
                read(
                        """
                        IBAN;Booked At;Text;Credit/Debit Amount;Balance;Valuta Date
                        CH9300762011623852957;2026-03-26 00:00:00.0;Gutschrift;49.5;149.5;2026-03-26 00:00:00.0
                        ;;Änne Größe, RE-1;;;
                        CH9300762011623852957;2026-03-28 00:00:00.0;Gebühr;-9.5;140;2026-03-31 00:00:00.0
                        """);
        check(told, "csv-raiffeisen-ch", "CH9300762011623852957", "CHF", 2, "40.00", "");
        assertEquals("Gutschrift Änne Größe, RE-1", told.entries.get(0).remittanceInfo());
    }

    @Test
    void migros_writes_commas_in_french_and_points_in_german() throws Exception {
        String rows =
                """
                Kontonummer: 110123-4567;;;
                Saldo: CHF 30920%s51;;;

                %s
                31.03.26;Crédit RE-1;49%s00;31.03.26
                27.03.26;Achat;-15%s50;27.03.26
                """;
        Told german = read(rows.formatted(".", "Datum;Buchungstext;Betrag;Valuta", ".", "."));
        check(german, "csv-migros", "110123-4567", "CHF", 2, "33.50", "");
        Told french =
                read(
                        rows.formatted(
                                ",", "Date;Texte de comptabilisation;Montant;Valeur", ",", ","));
        check(french, "csv-migros", "110123-4567", "CHF", 2, "33.50", "");
    }

    private void check(
            Told told,
            String format,
            String account,
            String currency,
            int bookings,
            String sum,
            String doubt) {
        assertEquals(format, told.format);
        assertEquals(account, told.heads.get(0).account());
        assertEquals(currency, told.heads.get(0).currency().getCurrencyCode());
        assertEquals(doubt, told.ends.get(0).doubt());
        assertEquals(bookings, told.entries.size());
        assertEquals(sum, told.sum().plain());
    }

    private Told read(String text) throws IOException, RefusedException {
        return read(text, StandardCharsets.UTF_8);
    }

    private Told read(String text, Charset charset) throws IOException, RefusedException {
        return Told.of(folder, text.getBytes(charset));
    }
}
