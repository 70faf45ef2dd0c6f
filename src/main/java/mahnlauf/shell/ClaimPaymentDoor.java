package mahnlauf.shell;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mahnlauf.core.decide.ClaimWatch;
import mahnlauf.core.decide.Step;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;

/**
 * Tells agencies once what came in to us on claims that they still pursue: a file per agency and
 * night.
 *
 * <p>Each row has all that came in besides what is new, and the ledger says what the agency knows:
 * after a run that died with its file just written, the next one tells the same sum again, which
 * changes nothing.
 */
final class ClaimPaymentDoor {

    static final List<String> HEADER =
            List.of(
                    "claim_id",
                    "customer_number",
                    "invoice_number",
                    "told_on",
                    "received_since",
                    "received_in_all",
                    "open_principal",
                    "currency");

    private final Night night;

    ClaimPaymentDoor(Night night) {
        this.night = night;
    }

    /** One file: its place, its rows, and the facts that follow from it. */
    record Sheet(Path file, List<List<String>> rows, List<Event> events) {

        Sheet {
            rows = List.copyOf(rows);
            events = List.copyOf(events);
        }
    }

    /** One sheet for each agency that must be told something. */
    List<Sheet> sheets() throws SQLException {
        Set<String> recalled =
                night.stepsByAction().values().stream()
                        .filter(step -> step.kind() == ActionKind.COLLECTION_RECALL)
                        .map(Step::reference)
                        .collect(Collectors.toSet());
        Map<String, List<ClaimWatch.Untold>> untold = new TreeMap<>();
        for (Debtor debtor : night.books().debtors()) {
            for (ClaimWatch.Untold one : ClaimWatch.untold(debtor)) {
                if (!recalled.contains(one.claim().claimId())) {
                    untold.computeIfAbsent(one.claim().agency(), a -> new ArrayList<>()).add(one);
                }
            }
        }
        return untold.entrySet().stream().map(e -> sheet(e.getKey(), e.getValue())).toList();
    }

    private Sheet sheet(String agency, List<ClaimWatch.Untold> untold) {
        List<List<String>> rows = new ArrayList<>();
        untold.forEach(one -> rows.add(row(one)));
        Path file =
                Outbox.free(
                        night.home().outbox("collection"),
                        agency + "-payments-" + night.date() + ".csv");
        return new Sheet(file, rows, untold.stream().map(this::event).toList());
    }

    private List<String> row(ClaimWatch.Untold one) {
        return List.of(
                one.claim().claimId(),
                one.invoice().invoice().customer().value(),
                one.invoice().number().value(),
                night.date().toString(),
                one.more().plain(),
                one.all().plain(),
                one.invoice().principalOpen().plain(),
                one.all().currency().getCurrencyCode());
    }

    private Event event(ClaimWatch.Untold one) {
        return told(night.date(), one.claim().claimId(), one.invoice());
    }

    /** That the agency knows of all that has come in on an invoice of its claim. */
    static Event told(LocalDate night, String claimId, Receivable invoice) {
        Money all = ClaimWatch.cameIn(invoice);
        return new Event(
                        Event.Type.CLAIM_PAYMENT,
                        night,
                        invoice.invoice().customer(),
                        null,
                        claimId,
                        all.plain() + " " + all.currency(),
                        night,
                        null,
                        "")
                .about(invoice.number());
    }

    void delivered(Sheet sheet) throws SQLException {
        night.ledger()
                .record(
                        night.date(),
                        tx -> {
                            for (Event event : sheet.events()) {
                                tx.facts().event(event);
                                night.books().apply(event);
                            }
                        });
    }
}
