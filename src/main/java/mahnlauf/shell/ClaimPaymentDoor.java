package mahnlauf.shell;

import java.io.IOException;
import java.nio.file.Files;
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
import mahnlauf.core.model.Handover;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;

/**
 * Tells agencies once what came in to us on claims that they still pursue: a file per agency and
 * night.
 *
 * <p>The file comes first, then the fact that the agency knows it. What a file says and the ledger
 * does not know was left by a run that died: no second file tells it, it is written down (and its
 * copy sent again under the same name, where copies travel).
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
    private final AgencyPost post;

    ClaimPaymentDoor(Night night, AgencyPost post) {
        this.night = night;
        this.post = post;
    }

    /**
     * One file: its rows, the facts that follow from it, and its copy that may travel.
     *
     * @param written it lies there from a run that died
     */
    record Sheet(Parcel parcel, List<List<String>> rows, List<Event> events, boolean written) {

        Sheet {
            rows = List.copyOf(rows);
            events = List.copyOf(events);
        }
    }

    /** What dead runs left, then one sheet for each agency that must be told something. */
    List<Sheet> sheets() throws IOException, SQLException {
        Set<String> recalled =
                night.stepsByAction().values().stream()
                        .filter(step -> step.kind() == ActionKind.COLLECTION_RECALL)
                        .map(Step::reference)
                        .collect(Collectors.toSet());
        LeftTellings left = new LeftTellings(night);
        Map<String, List<ClaimWatch.Untold>> untold = new TreeMap<>();
        for (Debtor debtor : night.books().debtors()) {
            for (Handover claim : debtor.handovers()) {
                if (claim.isAtAgency() && !recalled.contains(claim.claimId())) {
                    left.look(claim, ClaimWatch.invoices(debtor, claim));
                }
            }
            for (ClaimWatch.Untold one : ClaimWatch.untold(debtor, left::known)) {
                if (!recalled.contains(one.claim().claimId())) {
                    untold.computeIfAbsent(one.claim().agency(), a -> new ArrayList<>()).add(one);
                }
            }
        }
        List<Sheet> sheets = new ArrayList<>();
        for (LeftTellings.Left one : left.files()) {
            Parcel parcel = post.list(one.agency(), one.file(), true);
            sheets.add(new Sheet(parcel, List.of(), one.events(), true));
        }
        untold.forEach((agency, all) -> sheets.add(sheet(agency, all)));
        return sheets;
    }

    private Sheet sheet(String agency, List<ClaimWatch.Untold> untold) {
        List<List<String>> rows = new ArrayList<>();
        untold.forEach(one -> rows.add(row(one)));
        Path file =
                Outbox.free(
                        night.home().outbox("collection"),
                        agency + "-payments-" + night.date() + ".csv");
        List<Event> events = untold.stream().map(this::event).toList();
        return new Sheet(post.list(agency, file, false), rows, events, false);
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
        return told(night.date(), one.claim().claimId(), one.invoice(), one.all());
    }

    /** That the agency knows of so much that has come in on an invoice of its claim. */
    static Event told(LocalDate night, String claimId, Receivable invoice, Money all) {
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

    /** The agency knows it where the file has arrived; else it is told another night. */
    void end(Sheet sheet) throws IOException, SQLException {
        if (sheet.parcel().hasArrived()) {
            night.ledger()
                    .record(
                            night.date(),
                            tx -> {
                                for (Event event : sheet.events()) {
                                    tx.facts().event(event);
                                    night.books().apply(event);
                                }
                            });
        } else if (!sheet.parcel().mayBeThere()) {
            Files.deleteIfExists(sheet.parcel().file());
        }
    }
}
