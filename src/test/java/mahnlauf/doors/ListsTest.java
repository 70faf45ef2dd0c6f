package mahnlauf.doors;

import static mahnlauf.core.model.Money.eur;
import static mahnlauf.doors.Facts.assertIn;
import static mahnlauf.doors.Facts.assertNotIn;
import static mahnlauf.doors.Samples.NIGHT;
import static mahnlauf.doors.Samples.customer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.AgreementOffer.Instalment;
import mahnlauf.core.model.CallItem;
import mahnlauf.core.model.CallOffers;
import mahnlauf.core.model.Claim;
import mahnlauf.core.model.Claim.SentLetter;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Outcome;
import mahnlauf.core.model.ServiceItem;
import org.junit.jupiter.api.Test;

class ListsTest {

    @Test
    void a_call_row_has_what_the_caller_needs_and_room_for_what_came_of_it() {
        List<String> row = CallList.rows(List.of(call("Jürgen Groß")), "de").get(0);
        assertEquals(
                List.of(
                        "a1",
                        "20001",
                        "Jürgen Groß",
                        "+49 30 123456",
                        "B2C",
                        "de",
                        "RE-1 RE-2",
                        "2026-03-02",
                        "20",
                        "119.50",
                        "EUR",
                        "reminder 2026-03-07 (mail)",
                        "Mahnung; keine Lastschrift mehr (AC04)",
                        "2",
                        NIGHT.minusDays(1) + " forgot: zahlt morgen",
                        "Mo-Fr 9-19 Uhr, nicht an Feiertagen",
                        "",
                        "",
                        "",
                        "",
                        "",
                        ""),
                row);
        assertEquals(CallList.header().size(), row.size());
    }

    @Test
    void the_columns_to_fill_are_those_of_the_contacts_file() {
        List<String> header = CallList.header();
        assertTrue(header.contains("customer_number"));
        assertEquals(
                List.of("date", "outcome", "until", "instalments", "amount", "note"),
                header.subList(header.size() - 6, header.size()));
    }

    @Test
    void a_service_row_says_stop_or_resume_and_from_when() {
        List<List<String>> rows =
                ServiceList.rows(
                        List.of(
                                service(ActionKind.SERVICE_STOP, "=1+1"),
                                service(ActionKind.SERVICE_RESUME, "Erika Muster")));
        assertEquals(
                List.of(
                        "s1",
                        "20001",
                        "'=1+1",
                        "k20001@example.org",
                        "stop",
                        "2026-04-01",
                        "RE-1",
                        "119.00",
                        "EUR"),
                rows.get(0));
        assertEquals("resume", rows.get(1).get(4));
        assertEquals(ServiceList.header().size(), rows.get(0).size());
    }

    @Test
    void a_service_list_takes_no_other_step() {
        assertThrows(
                IllegalArgumentException.class, () -> service(ActionKind.CALL, "Erika Muster"));
    }

    @Test
    void no_cell_of_a_list_begins_a_formula() {
        List<String> row = CallList.rows(List.of(call("@SUM(A1)")), "de").get(0);
        assertEquals("'@SUM(A1)", row.get(2));
    }

    @Test
    void the_call_sheet_has_a_page_a_case_with_all_that_the_caller_needs() {
        Pdf sheet =
                sheet("de", IntStream.range(0, 3).mapToObj(i -> call("Kundin Nr " + i)).toList());
        assertIn(
                sheet.text(),
                "Kundin Nr 0",
                "Kundin Nr 2",
                "+49 30 123456",
                "119,50 €",
                "mit Kosten und Zinsen 125,00 €",
                "RE-2",
                "Zahlungserinnerung 07.03.2026",
                "21.03.2026 -5,00 €",
                "55 von 100 Punkten; 4 von 9 Rechnungen verspätet, im Mittel 12 Tage;"
                        + " 1 Rücklastschrift; 2 nicht gehaltene Zusagen",
                "Lastschrift geht nicht mehr (AC04)",
                "Mo-Fr 9-19 Uhr",
                "Nicht erreicht: 2 Versuche",
                "vergessen: zahlt morgen",
                "DE02 1203 0000 0000 2020 51");
        assertEquals(3, sheet.pages(), "a sheet a case");
    }

    @Test
    void each_cause_has_a_word_that_the_list_takes_and_offers_what_the_settings_allow() {
        String words = sheet("de", List.of(call("Änne Größe"))).text();
        for (Outcome outcome : Outcome.values()) {
            assertIn(words, outcome.code());
        }
        assertIn(
                words,
                "Raten: zum Beispiel 2 zu je 62,50 € ab 02.05.2026; höchstens 6",
                "20,00 €; ohne Gebühr, solange sie eingehalten werden ohne Zinsen",
                "höchstens 25 %: nicht unter 93,75 €",
                "Angebot R-1 vorlesen: 2 Raten, die erste 62,50 € bis 02.05.2026",
                "5 Tage Ruhe",
                "Versuch 3 von 4",
                "mahnlauf hold 20001 --reason insolvency",
                "Schuldnerberatung");
    }

    @Test
    void what_the_settings_do_not_allow_is_not_offered() {
        CallOffers none =
                new CallOffers(
                        eur(3_000),
                        5,
                        List.of(),
                        1,
                        eur(2_000),
                        true,
                        0,
                        null,
                        null,
                        3,
                        Action.Channel.MAIL);
        String words = sheet("de", List.of(call("Änne Größe", 2, none))).text();
        assertIn(words, "Für Raten ist die Summe zu klein (keine unter 20,00 €)");
        assertNotIn(words, "Nachlass", "offer_accepted", "offer_declined", "Raten: zum");
    }

    @Test
    void the_caller_knows_how_an_offer_reaches_whom_he_speaks_with() {
        assertIn(sheet("de", List.of(call("Änne Größe"))).text(), "per E-Mail hinaus");
        List<CallItem> byPost = List.of(call("Änne Größe", Action.Channel.LETTER));
        assertIn(sheet("de", byPost).text(), "im Druckstapel für die Post");
        assertIn(sheet("en", byPost).text(), "in the print batch");
        List<CallItem> byNeither = List.of(call("Änne Größe", Action.Channel.AGREEMENT));
        assertIn(sheet("de", byNeither).text(), "outbox/agreements/", "also aushändigen");
        assertIn(sheet("en", byNeither).text(), "so hand it over");
    }

    @Test
    void an_english_house_reads_it_in_english() {
        String words = sheet("en", List.of(call("Jane Doe"))).text();
        assertIn(
                words,
                "Instalments: for instance 2 of €62.50",
                "Mon-Fri 9:00-19:00",
                "Days overdue");
        assertIn(words, "not below €93.75", "Never got the invoice", "forgot: zahlt morgen");
        assertNotIn(words, "Rechnung", "Raten", " und ", "Betrag", "Seite", "Mahnung");
        List<String> row = CallList.rows(List.of(call("Jane Doe")), "en").get(0);
        assertEquals("dunning letter; no direct debit any more (AC04)", row.get(12));
    }

    @Test
    void an_ordinary_case_fits_on_one_sheet_and_forty_invoices_on_two() {
        assertEquals(1, sheet("de", List.of(call("Änne Größe"))).pages());
        CallOffers offers = call("Änne Größe").offers();
        assertEquals(2, sheet("de", List.of(call("Änne Größe", 40, offers))).pages());
    }

    private static Pdf sheet(String language, List<CallItem> calls) {
        return Pdf.read(new CallSheet(Samples.STUDIO, null, language).render(NIGHT, calls));
    }

    private static CallItem call(String name) {
        return call(name, Action.Channel.MAIL);
    }

    private static CallItem call(String name, Action.Channel way) {
        List<Instalment> plan =
                List.of(
                        new Instalment(LocalDate.of(2026, 5, 2), eur(6_250)),
                        new Instalment(LocalDate.of(2026, 6, 2), eur(6_250)));
        CallOffers offers =
                new CallOffers(
                        eur(12_500),
                        5,
                        plan,
                        6,
                        eur(2_000),
                        false,
                        25,
                        eur(9_375),
                        new CallOffers.Standing("R-1", plan),
                        4,
                        way);
        return call(name, 2, offers);
    }

    private static CallItem call(String name, int invoices, CallOffers offers) {
        return new CallItem(
                "a1",
                NIGHT,
                customer(name),
                new CallItem.Why(false, "AC04"),
                IntStream.rangeClosed(1, invoices)
                        .mapToObj(i -> callLine("RE-" + i, i == 1 ? 11_900 : 50))
                        .toList(),
                new CallItem.Past(
                        List.of(
                                new SentLetter(
                                        "a0",
                                        ActionKind.REMINDER,
                                        LocalDate.of(2026, 3, 7),
                                        "mail",
                                        "")),
                        2,
                        List.of(
                                new CallItem.Said(
                                        NIGHT.minusDays(1), Outcome.FORGOT, null, "zahlt morgen")),
                        List.of(new Claim.Payment(LocalDate.of(2026, 3, 21), eur(-500))),
                        new CallItem.Habit(55, 9, 4, 12, 1, 2)),
                offers);
    }

    private static CallItem.Line callLine(String invoice, long open) {
        return new CallItem.Line(
                new InvoiceNumber(invoice), LocalDate.of(2026, 3, 2), 20, eur(open));
    }

    private static ServiceItem service(ActionKind kind, String name) {
        return new ServiceItem(
                "s1",
                kind,
                customer(name),
                LocalDate.of(2026, 4, 1),
                List.of(new InvoiceNumber("RE-1")),
                eur(11_900));
    }
}
