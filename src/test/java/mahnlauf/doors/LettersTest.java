package mahnlauf.doors;

import static mahnlauf.core.model.ActionKind.DUNNING;
import static mahnlauf.core.model.ActionKind.FINAL_NOTICE;
import static mahnlauf.core.model.ActionKind.REMINDER;
import static mahnlauf.core.model.ActionKind.SERVICE_STOP;
import static mahnlauf.core.model.Money.eur;
import static mahnlauf.doors.Facts.assertIn;
import static mahnlauf.doors.Facts.assertNotIn;
import static mahnlauf.doors.Samples.STUDIO;
import static mahnlauf.doors.Samples.customer;
import static mahnlauf.doors.Samples.letter;
import static mahnlauf.doors.Samples.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.Letter;
import mahnlauf.core.model.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LettersTest {

    private static final Letters LETTERS = new Letters(STUDIO, null);
    private static final Customer ERIKA = customer("Erika Muster");

    /** What the law or decency forbids to write (reference: letters, blocked phrases). */
    private static final String[] FORBIDDEN = {
        "schufa",
        "strafanzeige",
        "betrug",
        "haftbefehl",
        "gericht",
        "pfändung",
        "hausbesuch",
        "arbeitgeber",
        "vermieter",
        "letzte außergerichtliche",
        "inkassokosten in höhe",
        "konsequenzen",
    };

    @Test
    void a_reminder_says_the_same_facts_in_text_html_and_print() {
        RenderedLetter letter = LETTERS.render(Samples.reminder("Jürgen Groß"));
        for (String form : Facts.forms(letter)) {
            assertIn(
                    form,
                    "Guten Tag Jürgen Groß,",
                    "RE-1",
                    "16.02.2026",
                    "02.03.2026",
                    "1.234,56 €");
            assertIn(
                    form, "DE02 1203 0000 0000 2020 51", "BYLADEM1001", "20001", "+49 40 5550 120");
            assertIn(form, "rechnung@weitblick.example", "Am Alten Hafen 7", "Datenschutz");
        }
        assertEquals("Zahlungserinnerung zur Rechnung RE-1 vom 16.02.2026", letter.subject());
    }

    @Test
    void interest_that_was_paid_before_is_taken_off_what_was_derived() {
        Letter.Line part = line("RE-1", 5_000, 0, 0, 7);
        Letter.Line paid =
                new Letter.Line(
                        part.invoice(),
                        part.stage(),
                        part.invoiceDate(),
                        part.dueDate(),
                        part.daysOverdue(),
                        part.gross(),
                        part.paid(),
                        part.open(),
                        part.fees(),
                        Money.eur(3),
                        part.interestLines());
        for (String form : Facts.forms(LETTERS.render(letter(ActionKind.DUNNING, ERIKA, paid)))) {
            assertIn(form, "Davon bereits bezahlt oder erlassen: 0,04 €.");
            assertIn(form, "Offene Verzugszinsen: 0,03 €.");
        }
        RenderedLetter whole = LETTERS.render(letter(ActionKind.DUNNING, ERIKA, part));
        assertNotIn(whole.text(), "erlassen");
    }

    @Test
    void a_reminder_threatens_nothing_and_asks_whether_something_was_wrong() {
        String text = LETTERS.render(Samples.reminder("Jürgen Groß")).text();
        assertNotIn(
                text, "Inkasso", "Mahn", "Zinsen", "Kosten", "unterbrechen", "Frist", "bis zum");
        assertIn(text, "war mit ihr oder mit unserer Leistung etwas nicht in Ordnung");
        assertIn(text, "Haben Sie inzwischen gezahlt?");
    }

    @ParameterizedTest
    @EnumSource(names = {"REMINDER", "DUNNING", "FINAL_NOTICE"})
    void no_letter_uses_a_forbidden_phrase(ActionKind kind) {
        RenderedLetter letter = LETTERS.render(letter(kind, ERIKA, line("RE-1", 5_000, 0, 100, 7)));
        for (String form : Facts.forms(letter)) {
            assertNotIn(form.toLowerCase(Locale.GERMAN), FORBIDDEN);
        }
    }

    @Test
    void a_mahnung_breaks_the_claim_down_and_nets_the_credit() {
        Letter.Line older = line("RE-7", 123_456, 20_000, 100, 337);
        Letter.Line newer = line("RE-8", 9_900, 0, 0, 0);
        Letter letter = letter(DUNNING, ERIKA, eur(2_000), older, newer);
        for (String form : Facts.forms(LETTERS.render(letter))) {
            assertIn(form, "1.234,56 €", "200,00 €", "1.034,56 €", "99,00 €", "1.133,56 €");
            assertIn(form, "Mahnkosten", "1,00 €", "Verzugszinsen", "3,37 €", "6,27 %", "19");
            assertIn(form, "03.03.2026", "21.03.2026", "Guthaben", "20,00 €", "1.117,93 €");
            assertIn(form, "RE-7 RE-8", "umgehend");
        }
    }

    @Test
    void a_business_is_charged_the_lump_sum_by_its_name() {
        Customer business = customer("Muster GmbH", CustomerKind.BUSINESS, "DE");
        Letter letter = letter(DUNNING, business, line("RE-7", 5_000, 0, 4_000, 0));
        for (String form : Facts.forms(LETTERS.render(letter))) {
            assertIn(form, "Verzugspauschale");
            assertNotIn(form, "Mahnkosten");
        }
    }

    @Test
    void a_final_notice_names_the_deadline_the_stop_the_agency_and_ways_out() {
        Letter letter = letter(FINAL_NOTICE, ERIKA, line("RE-7", 5_000, 0, 0, 0));
        for (String form : Facts.forms(LETTERS.render(letter))) {
            assertIn(form, "bis spätestens 01.04.2026", "unterbrechen wir mit Ablauf dieses Tages");
            assertIn(form, "Inkassounternehmen", "Ratenzahlung", "Solange ruht die Sache");
        }
    }

    @Test
    void without_a_deadline_no_day_and_no_stop_is_invented() {
        Letter dated = letter(FINAL_NOTICE, ERIKA, line("RE-7", 5_000, 0, 0, 0));
        Letter open =
                new Letter(
                        dated.actionId(),
                        dated.kind(),
                        dated.date(),
                        dated.customer(),
                        dated.lines(),
                        dated.credit(),
                        dated.total(),
                        null,
                        true);
        String text = LETTERS.render(open).text();
        assertIn(text, "umgehend");
        assertNotIn(text, "unterbrechen", "spätestens");
    }

    @Test
    void a_credit_that_covers_all_asks_for_no_payment() {
        Letter letter = letter(REMINDER, ERIKA, eur(5_000), line("RE-7", 5_000, 0, 0, 0));
        for (String form : Facts.forms(LETTERS.render(letter))) {
            assertIn(form, "Sie müssen nichts überweisen");
            assertNotIn(form, "DE02 1203 0000 0000 2020 51 (", "Verwendungszweck");
        }
    }

    @Test
    void too_many_invoices_to_quote_are_paid_under_the_customer_number() {
        assertIn(
                LETTERS.render(Samples.finalNotice(40)).text(),
                "Verwendungszweck: Kundennummer 20001");
    }

    @Test
    void a_step_that_is_no_letter_is_refused() {
        Letter stop = letter(SERVICE_STOP, ERIKA, line("RE-7", 5_000, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> LETTERS.render(stop));
    }
}
