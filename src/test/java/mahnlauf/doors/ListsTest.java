package mahnlauf.doors;

import static mahnlauf.core.model.Money.eur;
import static mahnlauf.doors.Facts.assertIn;
import static mahnlauf.doors.Samples.NIGHT;
import static mahnlauf.doors.Samples.customer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.CallItem;
import mahnlauf.core.model.Claim.SentLetter;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Outcome;
import mahnlauf.core.model.ServiceItem;
import org.junit.jupiter.api.Test;

class ListsTest {

    @Test
    void a_call_row_has_what_the_caller_needs_and_room_for_what_came_of_it() {
        List<String> row = CallList.rows(List.of(call("Jürgen Groß"))).get(0);
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
                        "Mahnung versandt",
                        "2",
                        NIGHT.minusDays(1) + " forgot: zahlt morgen",
                        CallList.HOURS,
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
        List<String> row = CallList.rows(List.of(call("@SUM(A1)"))).get(0);
        assertEquals("'@SUM(A1)", row.get(2));
    }

    @Test
    void the_call_sheet_names_every_case_and_what_to_offer() {
        Pdf sheet =
                Pdf.read(
                        new CallSheet(null)
                                .render(
                                        NIGHT,
                                        IntStream.range(0, 5)
                                                .mapToObj(i -> call("Kundin Nr " + i))
                                                .toList()));
        assertIn(
                sheet.text(),
                "Kundin Nr 0",
                "Kundin Nr 4",
                "+49 30 123456",
                "119,50 €",
                "RE-2",
                "Zahlungserinnerung 07.03.2026",
                "Rechnung nicht erhalten",
                "hardship",
                "Schuldnerberatung",
                "Mo-Fr 9-19 Uhr",
                "(Versuche): 2",
                "vergessen: zahlt morgen");
        assertTrue(sheet.pages() <= 3, "half a page a case");
    }

    private static CallItem call(String name) {
        return new CallItem(
                "a1",
                NIGHT,
                customer(name),
                List.of(callLine("RE-1", 11_900), callLine("RE-2", 50)),
                List.of(
                        new SentLetter(
                                "a0", ActionKind.REMINDER, LocalDate.of(2026, 3, 7), "mail", "")),
                "Mahnung versandt",
                2,
                List.of(
                        new CallItem.Said(
                                NIGHT.minusDays(1), Outcome.FORGOT, null, "zahlt morgen")));
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
