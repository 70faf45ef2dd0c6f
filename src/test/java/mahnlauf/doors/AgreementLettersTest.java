package mahnlauf.doors;

import static mahnlauf.core.model.ActionKind.AGREEMENT_BROKEN;
import static mahnlauf.core.model.ActionKind.AGREEMENT_CONFIRMATION;
import static mahnlauf.core.model.ActionKind.CONTACT_CHECK;
import static mahnlauf.core.model.ActionKind.INSTALMENT_REMINDER;
import static mahnlauf.core.model.ActionKind.THANKS;
import static mahnlauf.core.model.Money.eur;
import static mahnlauf.doors.Facts.assertIn;
import static mahnlauf.doors.Facts.assertNotIn;
import static mahnlauf.doors.Samples.STUDIO;
import static mahnlauf.doors.Samples.customer;
import static mahnlauf.doors.Samples.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Agreement.Kind;
import mahnlauf.core.model.Letter;
import mahnlauf.core.model.Matter;
import mahnlauf.core.model.Money;
import mahnlauf.core.pay.PaymentLink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a customer reads of his agreement, and what he is asked for besides money. */
class AgreementLettersTest {

    private static final Letters LETTERS = new Letters(STUDIO, null);
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 31);
    private static final Letter.Line OPEN = line("RE-7", 60_000, 0, 0, 0);

    @Test
    void a_plan_of_twelve_is_listed_whole_and_its_first_payment_can_be_scanned()
            throws IOException {
        Matter.Agreed plan = Samples.agreed(Kind.INSTALMENTS, eur(60_000), 12);
        RenderedLetter letter =
                LETTERS.render(about(AGREEMENT_CONFIRMATION, plan, eur(5_000), FIRST));
        assertTrue(Codes.inPng(letter.code()).contains("\nEUR50.00\n"), "the first payment");
        assertEquals("Bestätigung Ihrer Ratenzahlung R-20260322-20001", letter.subject());
        for (String form : Facts.forms(letter)) {
            assertIn(form, "600,00 €", "31.03.2026", "28.02.2027", "mehr als 7 Tage", "RE-7");
            assertNotIn(form, "Zu zahlen 600,00", "Guthaben");
        }
        assertIn(Pdf.read(letter.pdf()).text(), "1 31.03.2026 50,00 € 550,00 €", "50,00 € 0,00 €");
    }

    @Test
    void a_statement_that_no_longer_comes_to_the_agreed_sum_is_left_out() {
        Matter.Agreed more = Samples.agreed(Kind.INSTALMENTS, eur(70_000), 2);
        for (String form :
                Facts.forms(
                        LETTERS.render(about(AGREEMENT_CONFIRMATION, more, eur(5_000), FIRST)))) {
            assertIn(form, "insgesamt 700,00 € aus der Rechnung RE-7");
            assertNotIn(form, "Aufstellung", "02.03.2026");
        }
    }

    @Test
    void a_settlement_says_that_the_rest_is_let_go_and_what_happens_otherwise() {
        Matter.Agreed half = Samples.agreed(Kind.SETTLEMENT, eur(60_000), 1);
        for (String form :
                Facts.forms(
                        LETTERS.render(about(AGREEMENT_CONFIRMATION, half, eur(5_000), FIRST)))) {
            assertIn(form, "Gehen bis zum 31.03.2026 insgesamt 50,00 € bei uns ein");
            assertIn(form, "Den Rest erlassen wir", "bleibt der volle Betrag offen");
            assertNotIn(form, "Das ist vereinbart", "der ganze Rest ist sofort fällig", "Rate");
        }
    }

    @Test
    void a_deferral_names_the_day_before_which_nothing_is_to_be_paid() {
        Matter.Agreed later = Samples.agreed(Kind.DEFERRAL, eur(60_000), 1);
        for (String form :
                Facts.forms(
                        LETTERS.render(about(AGREEMENT_CONFIRMATION, later, eur(60_000), FIRST)))) {
            assertIn(form, "Sie zahlen 600,00 € erst am 31.03.2026", "mehr als 7 Tage");
            assertNotIn(form, "erlassen", "Das ist vereinbart", "Rate");
        }
    }

    @Test
    void what_was_paid_meanwhile_leaves_nothing_to_ask_for() {
        Matter.Agreed plan = Samples.agreed(Kind.INSTALMENTS, eur(60_000), 2);
        RenderedLetter letter = LETTERS.render(about(AGREEMENT_CONFIRMATION, plan, eur(0), null));
        assertEquals(0, letter.code().length);
        assertNotIn(letter.text(), "So können Sie zahlen", "Guthaben", "der nächste");
    }

    @Test
    void an_agreement_that_has_ended_asks_for_the_rest_and_counts_what_was_paid()
            throws IOException {
        Matter.Agreed plan = Samples.agreed(Kind.INSTALMENTS, eur(60_000), 12);
        Matter.Agreed paid =
                new Matter.Agreed(
                        plan.id(), plan.kind(), plan.total(), eur(15_000), plan.plan(), 7);
        Letter letter =
                Samples.letter(
                        AGREEMENT_BROKEN,
                        customer("Jürgen Groß"),
                        line("RE-7", 60_000, 15_000, 0, 337));
        RenderedLetter rendered =
                LETTERS.render(Samples.about(Matter.of(paid), letter, letter.total(), FIRST));
        assertTrue(Codes.inPng(rendered.code()).contains("\nEUR453.37\n"), "the rest");
        for (String form : Facts.forms(rendered)) {
            assertIn(form, "R-20260322-20001", "453,37 € bis zum 31.03.2026", "zusammen 150,00 €");
            assertIn(form, "So sind die Verzugszinsen berechnet", "Wir klären das zuerst");
            assertNotIn(form, "Das ist vereinbart");
        }
    }

    @Test
    void a_reminder_of_an_instalment_asks_for_it_alone_by_every_way() throws IOException {
        Matter.Agreed plan = Samples.agreed(Kind.INSTALMENTS, eur(60_000), 12);
        PaymentLink link = new PaymentLink("https://pay.example.com/{number}/{amount}");
        RenderedLetter letter =
                new Letters(STUDIO, link, null)
                        .render(about(INSTALMENT_REMINDER, plan, eur(5_000), FIRST));
        assertTrue(Codes.inPng(letter.code()).contains("\nEUR50.00\n"), "the instalment");
        assertEquals("Ihre nächste Zahlung am 31.03.2026", letter.subject());
        for (String form : Facts.forms(letter)) {
            assertIn(form, "50,00 €", "Verwendungszweck");
            assertNotIn(form, "600,00", "https:", "Mahn", "Verzug");
        }
    }

    @Test
    void thanks_name_what_is_done_and_ask_for_nothing() {
        Matter.Agreed plan = Samples.agreed(Kind.INSTALMENTS, eur(60_000), 2);
        RenderedLetter letter = LETTERS.render(about(THANKS, plan, eur(0), null));
        assertEquals(0, letter.code().length);
        for (String form : Facts.forms(letter)) {
            assertIn(form, "Die Rechnung RE-7 ist damit erledigt");
            assertNotIn(form, "600,00", "Verwendungszweck", "Guthaben");
        }
    }

    @Test
    void a_question_for_the_right_number_names_no_debt() {
        for (boolean wrong : List.of(true, false)) {
            RenderedLetter letter = LETTERS.render(contactCheck(wrong));
            for (String form : Facts.forms(letter)) {
                assertIn(form, wrong ? "erreichen wir Sie nicht mehr" : "telefonisch aber nicht");
                assertNotIn(form, "€", "Rechnung ", "offen", "Mahn", "Verwendungszweck");
            }
        }
    }

    @Test
    void any_other_letter_is_about_an_invoice() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Samples.letter(ActionKind.REMINDER, customer("Erika")));
    }

    private static Letter contactCheck(boolean wrong) {
        return Samples.about(
                Matter.contact(wrong),
                Samples.letter(CONTACT_CHECK, customer("Erika Muster")),
                eur(0),
                null);
    }

    private static Letter about(
            ActionKind kind, Matter.Agreed agreed, Money total, @Nullable LocalDate deadline) {
        Letter letter = Samples.letter(kind, customer("Jürgen Groß"), OPEN);
        return Samples.about(Matter.of(agreed), letter, total, deadline);
    }
}
