package mahnlauf.core.einvoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Payment terms in words; every invoice here is of 5 January 2026 over 1,000.00. */
class TermsTextTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 1, 5);

    private static PaymentTerms read(String text) {
        return TermsText.of(text, ISSUED, Money.eur(100_000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            zahlbar innerhalb 14 Tagen                              | 2026-01-19
            Zahlbar innerhalb von 30 Tagen netto.                   | 2026-02-04
            30 Tage netto                                           | 2026-02-04
            14 Tage                                                 | 2026-01-19
            Zahlungsziel: 14                                        | 2026-01-19
            net 30                                                  | 2026-02-04
            Payable within 30 days of the invoice date              | 2026-02-04
            innerhalb von 14 (vierzehn) Tagen ohne Abzug            | 2026-01-19
            in zwei Raten, 14 Kalendertage netto                    | 2026-01-19
            zahlbar binnen 4 Wochen                                 | 2026-02-02
            within one month                                        | 2026-02-05
            Bitte überweisen Sie bis zum 31.12.2026 auf unser Konto | 2026-12-31
            fällig am 1.2.2026                                      | 2026-02-01
            zahlbar bis 31. Januar 2026                             | 2026-01-31
            due by 2026-02-15                                       | 2026-02-15
            2026-02-15                                              | 2026-02-15
            Zahlbar sofort ohne Abzug.                              | 2026-01-05
            Payable upon receipt                                    | 2026-01-05
            sofort netto Kasse; fällig zum 04.02.2026 ohne Abzug    | 2026-02-04
            10 Tage 3% Skonto, 30 Tage netto                        | 2026-02-04
            2% 10 days, net 30                                      | 2026-02-04
            Innerhalb 10 Tagen 2,5 % Skonto oder 30 Tage rein netto | 2026-02-04
            Zahlbar 14 Tage netto, danach 9 % Verzugszinsen         | 2026-01-19
            14 Tage netto. Reklamationen binnen 60 Tagen.           | 2026-01-19
            Wird am 20.01.2026 per SEPA-Lastschrift eingezogen      | 2026-01-20
            #SKONTO#TAGE=30#PROZENT=0.00#                           | 2026-02-04
            """)
    void a_term_in_words_is_a_due_date(String text, LocalDate due) {
        assertEquals(due, read(text).due());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wie vereinbart",
                "30 dagar",
                "14 Werktage netto",
                "30 Tage nach Lieferung",
                "30 Tage zum Monatsende",
                "Bei Zahlungen binnen 14 Tagen, 2% Skonto",
                "50% prepaid, 50% within one month",
                "innerhalb von […] Tagen ohne Abzug",
                "Rückgabe innerhalb von 14 Tagen",
                "fällig am 31.02.2026",
                "fällig am 12/31/2026",
                "bezahlt am 01.12.2025, fällig 01.12.2025",
                "14-30 Tage",
                "Der Betrag 100,30 Tage"
            })
    void what_is_not_said_for_sure_is_no_due_date(String text) {
        assertNull(read(text).due());
    }

    @Test
    void of_several_terms_the_latest_counts_so_that_nobody_is_dunned_too_early() {
        assertEquals(LocalDate.of(2026, 2, 4), read("14 Tage netto, Großkunden 30 Tage").due());
        assertEquals(
                LocalDate.of(2026, 3, 1),
                read("1. Rate bis 01.02.2026\n2. Rate bis 01.03.2026").due());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            #SKONTO#TAGE=14#PROZENT=2.00#                              | 2     | 2026-01-19
            #SKONTO#TAGE=14#PROZENT=2.00#BASISBETRAG=500.00#           | 1     | 2026-01-19
            10 Tage 3% Skonto, 30 Tage netto                           | 3     | 2026-01-15
            Zahlbar bis 04.02.2026, 2,5 % Skonto bis 15.01.2026        | 2.5   | 2026-01-15
            Bei Zahlungen binnen 14 Tagen, 2% Skonto                   | 2     | 2026-01-19
            Bei Zahlung innerhalb von 8 Tagen gewähren wir 2% Skonto   | 2     | 2026-01-13
            """)
    void a_skonto_is_a_share_and_its_last_day(String text, BigDecimal percent, LocalDate until) {
        assertEquals(List.of(new Skonto(percent, until)), read(text).skontos());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30 Tage ohne Skonto",
                "2% Skonto",
                "14 Tage netto, danach 9 % Verzugszinsen in 30 Tagen",
                "19 % MwSt, zahlbar 14 Tage",
                "#SKONTO#TAGE=30#PROZENT=0.00#",
                "#VERZUG#TAGE=14#PROZENT=3.00#"
            })
    void no_skonto_is_read_into_other_shares(String text) {
        assertEquals(List.of(), read(text).skontos());
    }

    @Test
    void of_several_skontos_the_highest_counts() {
        Skonto counted =
                read("#SKONTO#TAGE=14#PROZENT=1.00#\n#SKONTO#TAGE=7#PROZENT=2.00#\n").skonto();
        assertEquals(new Skonto(BigDecimal.valueOf(2), LocalDate.of(2026, 1, 12)), counted);
    }

    @Test
    void a_due_date_that_the_document_states_beats_its_words() {
        PaymentTerms terms = read("14 Tage netto").dueBy(LocalDate.of(2026, 3, 1));
        assertEquals(LocalDate.of(2026, 3, 1), terms.due());
    }
}
