package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mahnlauf.core.law.Jurisdiction;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.store.ActionQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cases in which nothing happens: nobody pays, calls or complains, and no letter is lost. Each
 * reaches every stage on the very day, whichever day of the week or holiday it was due on.
 */
class QuietCaseTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 11, 24);
    private static final int CUSTOMERS = 60;
    private static final int NIGHTS = 170;
    private static final int TERM_DAYS = 7;

    @TempDir Path root;

    @Test
    void a_case_in_which_nothing_happens_reaches_every_stage_on_its_day() throws Exception {
        SimulatedTown town = new SimulatedTown(1, CUSTOMERS);
        Map<String, List<String>> left = new TreeMap<>();
        try (SimulatedNights nights = new SimulatedNights(root, town, 0)) {
            for (int i = 0; i < NIGHTS; i++) {
                LocalDate date = FIRST.plusDays(i);
                SimulatedTown.News news = new SimulatedTown.News(date);
                if (i < CUSTOMERS && needsNobody(town.customers().get(i))) {
                    news.documents.add(invoice(town.customers().get(i), date));
                }
                nights.deliver(nights.decide(date, news, true));
            }
            for (Action action : ActionQueue.all(nights.ledger())) {
                boolean climbs =
                        action.kind().isLetter() || action.kind() == ActionKind.COLLECTION_HANDOFF;
                if (climbs && action.state() == Action.State.DELIVERED) {
                    left.computeIfAbsent(action.customer().value(), c -> new ArrayList<>())
                            .add(action.asOf() + " " + action.kind().code());
                }
            }
        }
        assertEquals(expected(town), left);
    }

    private static Invoice invoice(Customer customer, LocalDate date) {
        return new Invoice(
                new InvoiceNumber("RE-" + customer.number()),
                customer.number(),
                DocumentType.INVOICE,
                null,
                date,
                date.plusDays(TERM_DAYS),
                Money.eur(50_00),
                new Invoice.Terms(null, null, false, false, null, "", "", ""));
    }

    /** What a person must approve waits for him. */
    private static boolean needsNobody(Customer customer) {
        return !SimulatedGroup.of(customer).approved();
    }

    private static Map<String, List<String>> expected(SimulatedTown town) {
        Map<String, List<String>> expected = new TreeMap<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            Customer customer = town.customers().get(i);
            if (needsNobody(customer)) {
                LocalDate due = FIRST.plusDays(i + TERM_DAYS);
                expected.put(customer.number().value(), days(customer, due));
            }
        }
        return expected;
    }

    private static List<String> days(Customer customer, LocalDate due) {
        SimulatedGroup group = SimulatedGroup.of(customer);
        LocalDate from = workingDay(due);
        return List.of(
                from.plusDays(group.reminder()) + " reminder",
                from.plusDays(group.dunning()) + " dunning",
                from.plusDays(group.finalNotice()) + " final_notice",
                from.plusDays(group.collection()) + " collection_handoff");
    }

    private static LocalDate workingDay(LocalDate day) {
        return Holidays.of(Jurisdiction.DE, Holidays.NATIONWIDE).workingDays().next(day);
    }
}
