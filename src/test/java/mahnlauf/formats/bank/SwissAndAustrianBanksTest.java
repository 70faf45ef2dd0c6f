package mahnlauf.formats.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of Swiss and Austrian banks, with invented figures. */
class SwissAndAustrianBanksTest {

    @TempDir Path folder;

    @Test
    void elba_has_no_header_and_says_who_paid_inside_the_text() throws Exception {
        Told told =
                read(
                        """
                        04.03.2026;"Gutschrift Auftraggeber: Änne Größe IBAN Auftraggeber: AT611904300234573201 Verwendungszweck: RE-1 März";05.03.2026;1.049,00;EUR;04.03.2026 08:15:00:123
                        05.03.2026;"BEZAHLUNG DANKT 0527";05.03.2026;-33,87;EUR;05.03.2026 09:00:00:001
                        """);
        check(told, "csv-raiffeisen-elba", "Raiffeisen ELBA", "EUR", 2, "1015.13", "");
        BankEntry first = told.entries.get(0);
        assertEquals("Änne Größe", first.counterparty());
        assertEquals("AT611904300234573201", first.counterpartyIban());
        assertEquals("Gutschrift RE-1 März", first.remittanceInfo());
        assertEquals("2026-03-05", first.valueDate().toString());
    }

    @Test
    void bawag_names_the_account_in_each_row() throws Exception {
        Told told =
                read(
                        """
                        AT611904300234573201;Rechnung RE-7 FE/000001;04.03.2026;04.03.2026;+49,00;EUR
                        AT611904300234573201;Miete;05.03.2026;05.03.2026;-1.234,56;EUR
                        """);
        check(told, "csv-bawag", "AT611904300234573201", "EUR", 2, "-1185.56", "");
    }

    @Test
    void bank_austria_has_both_sides_in_columns() throws Exception {
        Told told =
                read(
                        """
                        Buchungsdatum;Valutadatum;Buchungstext;Interne Notiz;Währung;Betrag;Belegdaten;Belegnummer;Auftraggebername;Auftraggeberkonto;Auftraggeber BIC;Empfängername;Empfängerkonto;Empfänger BIC;Zahlungsgrund
                        04.03.2026;04.03.2026;GUTSCHRIFT;;EUR;49,00;;4711;Änne Größe;AT611904300234573201;;Studio;;;RE-1
                        05.03.2026;05.03.2026;ÜBERWEISUNG;;EUR;-10,00;;4712;Studio;;;Papier Wolf;AT483200000012345864;;Kopierpapier
                        """,
                        StandardCharsets.ISO_8859_1);
        check(told, "csv-bank-austria", "Bank Austria", "EUR", 2, "39.00", "");
        assertEquals("Änne Größe", told.entries.get(0).counterparty());
        assertEquals("Papier Wolf", told.entries.get(1).counterparty());
        assertEquals("AT483200000012345864", told.entries.get(1).counterpartyIban());
    }

    @Test
    void postfinance_wraps_its_preamble_and_ends_with_a_disclaimer() throws Exception {
        Told told =
                read(
                        """
                        Datum vom:;="01.03.2026"
                        Datum bis:;="05.03.2026"
                        Konto:;="CH9300762011623852957"
                        Währung:;="CHF"

                        Datum;Bewegungstyp;Avisierungstext;Gutschrift in CHF;Lastschrift in CHF;Label;Kategorie

                        05.03.2026;Buchung;"GUTSCHRIFT AUFTRAGGEBER: GRÖSSE RE-1";49;;;Einnahmen
                        04.03.2026;Buchung;"KAUF; MARKT";;-51.5;;Wohnen

                        Disclaimer:
                        Der Inhalt des Dokuments wurde durch Filtereinstellungen erzeugt; ohne Gewähr.
                        """);
        check(told, "csv-postfinance", "CH9300762011623852957", "CHF", 2, "-2.50", "");
    }

    @Test
    void old_postfinance_states_the_balance_once_a_day() throws Exception {
        Told told =
                read(
                        """
                        Buchungsdatum;Avisierungstext;Gutschrift;Lastschrift;Valuta;Saldo ;
                        31.03.2016;KAUF;;-18.00;31.03.2016;1'113.00;
                        30.03.2016;GIRO RE-1;+1'100.00;;30.03.2016;1'131.00;
                        30.03.2016;GEBÜHR;;-5.00;30.03.2016;;
                        """);
        check(told, "csv-postfinance-2010", "PostFinance", "CHF", 3, "1077.00", "");
        assertEquals("1113.00", told.ends.get(0).closing().plain());
        assertEquals("36.00", told.ends.get(0).opening().plain());
    }

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
    void zkb_sets_a_blank_before_the_quotes_and_splits_batches() throws Exception {
        Told told =
                read(
                        """
                         "Datum";"Buchungstext";"Whg";"Betrag Detail";"ZKB-Referenz";"Referenznummer";"Belastung CHF";"Gutschrift CHF";"Valuta";"Saldo CHF";"Zahlungszweck";"Details"
                         "11.02.2026";"Einkauf";"";"";"L1";"";"32.00";"";"10.02.2026";"968.00";"";""
                         "10.02.2026";"Gutschriften (2)";"";"";"QRA1";"";"";"1000.00";"10.02.2026";"1000.00";"";""
                         "";"Änne Größe";"CHF";"400.00";"";"";"";"";"";"";"RE-1";""
                         "";"Bodo Beispiel";"CHF";"600.00";"";"";"";"";"";"";"RE-2";""
                        """);
        check(told, "csv-zkb", "ZKB", "CHF", 3, "968.00", "");
        assertEquals("0.00", told.ends.get(0).opening().plain());
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

    @Test
    void credit_suisse_ends_with_its_totals() throws Exception {
        Told told =
                read(
                        """
                        Erstellt am 02.03.2026 16:27:47 CET
                        Buchungen suchen
                        Konto,"Firmenkonto"
                        Saldo,18'367.58 CHF
                        Buchungen
                        Buchungsdatum,Text,Belastung,Gutschrift
                        28.02.2026,"Miete, März",1'026.95,
                        28.02.2026,"Miete, März",1'026.95,
                        25.02.2026,"RE-1",,341.25
                        TOTAL SPALTE,,2053.90,341.25
                        """);
        check(told, "csv-credit-suisse", "Credit Suisse Firmenkonto", "CHF", 3, "-1712.65", "");
    }

    @Test
    void bekb_and_neon_say_who_it_was() throws Exception {
        Told bekb =
                read(
                        """
                        Gutschrift / Belastung;Datum;Valuta;Buchungstext;Zusatzinfos Buchung;Name Auftraggeber / Begünstigter;Adresse Auftraggeber / Begünstigter;Konto / Bank;Mitteilung / Referenz;Zusatzinfos Transaktion;Betrag;Saldo
                        Gutschrift per;27.03.2026;27.03.2026;Zahlungseingang;;Änne Größe;Weg 1;CH1;RE-1;;629.74;1176.55
                        Belastung per;26.03.2026;26.03.2026;Debitkarte;;Kiosk;;;;;-53.30;546.81
                        """);
        check(bekb, "csv-bekb", "BEKB", "CHF", 2, "576.44", "");
        assertEquals("Änne Größe", bekb.entries.get(0).counterparty());
        Told neon =
                read(
                        """
                        "Date";"Amount";"Original amount";"Original currency";"Exchange rate";"Description";"Subject";"Category";"Tags";"Wise";"Spaces"
                        "2026-03-03";"2000.00";"";"";"";"Änne Größe";"RE-1";"income";"";"no";"no"
                        """);
        check(neon, "csv-neon", "neon", "CHF", 1, "2000.00", "");
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
