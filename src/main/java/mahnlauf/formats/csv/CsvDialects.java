package mahnlauf.formats.csv;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mahnlauf.formats.csv.CsvDialect.DatePattern;
import mahnlauf.formats.csv.CsvDialect.Meaning;

/** The bank dialects that are known, in the order in which they are tried. */
final class CsvDialects {

    /** Sparkasse CSV-CAMT; V2 and V8 have the same header. */
    static final CsvDialect SPARKASSE_CAMT =
            new CsvDialect(
                    "csv-sparkasse-camt",
                    ';',
                    Set.of(
                            "Auftragskonto",
                            "Buchungstag",
                            "Valutadatum",
                            "Kundenreferenz (End-to-End)",
                            "Kontonummer/IBAN",
                            "Betrag",
                            "Waehrung",
                            "Info"),
                    0,
                    DatePattern.GERMAN_SHORT_YEAR,
                    NumberPattern.COMMA,
                    Map.ofEntries(
                            entry(Meaning.ACCOUNT, "Auftragskonto"),
                            entry(Meaning.BOOKING_DATE, "Buchungstag"),
                            entry(Meaning.VALUE_DATE, "Valutadatum"),
                            entry(Meaning.BOOKING_TEXT, "Buchungstext"),
                            entry(Meaning.REMITTANCE, "Verwendungszweck"),
                            entry(Meaning.MANDATE, "Mandatsreferenz"),
                            entry(Meaning.END_TO_END_ID, "Kundenreferenz (End-to-End)"),
                            entry(Meaning.ORIGINAL_AMOUNT, "Lastschrift Ursprungsbetrag"),
                            entry(Meaning.RETURN_CHARGE, "Auslagenersatz Ruecklastschrift"),
                            entry(Meaning.COUNTERPARTY, "Beguenstigter/Zahlungspflichtiger"),
                            entry(Meaning.COUNTERPARTY_ACCOUNT, "Kontonummer/IBAN"),
                            entry(Meaning.AMOUNT, "Betrag"),
                            entry(Meaning.CURRENCY, "Waehrung"),
                            entry(Meaning.STATUS, "Info")),
                    Set.of("vorgemerkt"));

    static final List<CsvDialect> ALL = List.of(SPARKASSE_CAMT);

    private CsvDialects() {}
}
