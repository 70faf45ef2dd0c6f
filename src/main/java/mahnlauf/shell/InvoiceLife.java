package mahnlauf.shell;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.reconcile.Rule;
import mahnlauf.store.ActionQueue;
import mahnlauf.store.Ledger;
import mahnlauf.store.SqlTables;

/** What befell an invoice, in the order of the days. */
final class InvoiceLife {

    private final Receivable receivable;
    private final Ledger ledger;
    private final List<Incident> incidents = new ArrayList<>();

    private InvoiceLife(Receivable receivable, Ledger ledger) {
        this.receivable = receivable;
        this.ledger = ledger;
    }

    private record Incident(LocalDate on, String words) {}

    /** What was booked at once: of one entry, letter or credit note. */
    private record Occasion(Posting.Type type, LocalDate on, String reference, boolean back) {}

    static List<String> of(Receivable receivable, Ledger ledger) throws SQLException {
        InvoiceLife life = new InvoiceLife(receivable, ledger);
        Invoice invoice = receivable.invoice();
        List<String> lines = new ArrayList<>();
        lines.add(
                "%s %s of %s: %s, due %s, customer %s."
                        .formatted(
                                invoice.type().code(),
                                invoice.number(),
                                invoice.invoiceDate(),
                                invoice.gross(),
                                invoice.dueDate(),
                                invoice.customer()));
        life.versions();
        life.events(life.actions());
        life.movements();
        receivable.agreements().forEach(life::agreement);
        life.incidents.sort(Comparator.comparing(Incident::on));
        life.incidents.forEach(i -> lines.add("  " + i.on() + " " + i.words()));
        return lines;
    }

    private void tell(LocalDate on, String words) {
        incidents.add(new Incident(on, words));
    }

    private void versions() throws SQLException {
        List<List<String>> versions =
                SqlTables.versions(ledger, receivable.number().value()).rows();
        for (int i = 0; i < versions.size(); i++) {
            List<String> version = versions.get(i);
            LocalDate night = LocalDate.parse(version.get(0));
            if (i == 0) {
                tell(night, "taken from an export" + terms(version));
            } else {
                tell(night, "corrected" + changes(versions.get(i - 1), version));
            }
        }
    }

    private static String terms(List<String> version) {
        return ": " + version.get(5) + " " + version.get(4) + ", due " + version.get(3);
    }

    private static String changes(List<String> before, List<String> after) {
        List<String> names = List.of("", "customer", "date", "due", "currency", "gross");
        List<String> changes = new ArrayList<>();
        for (int i = 1; i < names.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                changes.add(names.get(i) + " " + after.get(i) + " instead of " + before.get(i));
            }
        }
        return changes.isEmpty() ? " in its terms" : ": " + String.join(", ", changes);
    }

    /** Returns the names of what left, so that its events are not told twice. */
    private Set<String> actions() throws SQLException {
        Set<String> left = new HashSet<>();
        for (Action a : ActionQueue.deliveredTo(ledger, receivable.invoice().customer())) {
            if (a.invoices().contains(receivable.number())) {
                left.add(a.id());
                tell(
                        a.asOf(),
                        "%s went out by %s (%s)%s"
                                .formatted(
                                        a.kind().code(),
                                        a.channel().code(),
                                        a.id(),
                                        a.note().isEmpty() ? "" : ": " + a.note()));
            }
        }
        return left;
    }

    private void events(Set<String> told) throws SQLException {
        for (List<String> e : SqlTables.events(ledger, receivable.number().value()).rows()) {
            String until = e.get(5).isEmpty() ? "" : " until " + e.get(5);
            String note = e.get(6).isEmpty() ? "" : ": " + e.get(6);
            String words =
                    switch (Event.Type.ofCode(e.get(1))) {
                        case HOLD -> "held" + (until.isEmpty() ? " until released" : until) + note;
                        case RELEASE ->
                                "released from its hold"
                                        + (e.get(3).isEmpty() ? "" : ": " + e.get(3));
                        case OPT_OUT -> "the customer opted out: " + e.get(3);
                        case OPT_IN -> "the customer opted in again: " + e.get(3);
                        case HANDOVER -> "handed over to " + e.get(3) + " as " + e.get(2);
                        case RECALL -> "claim " + e.get(2) + " recalled";
                        case AGENCY_REPORT ->
                                "the agency reports claim " + e.get(2) + " as " + e.get(3) + note;
                        case CLAIM_PAYMENT ->
                                e.get(3).startsWith("0.00 ")
                                        ? ""
                                        : "the agency knows that " + e.get(3) + " came in";
                        case LETTER ->
                                told.contains(e.get(2)) ? "" : e.get(3) + " (" + e.get(2) + ")";
                        case CONTACT -> "contact: " + e.get(3) + until + note;
                        case CONTACT_CORRECTED -> "a newer record corrects his " + e.get(3);
                        case MAIL_FAILED ->
                                "the e-mail address took no mail (" + e.get(3) + ")" + note;
                        case STAGE_RETURNED ->
                                "the mail came back ("
                                        + e.get(2)
                                        + "), so the invoice stands at "
                                        + e.get(3)
                                        + " again";
                        case TAKEN_OVER ->
                                "stood at "
                                        + e.get(3)
                                        + " in another program, last letter of "
                                        + e.get(4);
                        case RETURN_COST -> "the bank charged " + e.get(3) + " for a return";
                        case WRITE_OFF -> "given up by a person" + note;
                        case REOPEN -> "opened again by a person";
                        case AGREEMENT_RESUMED ->
                                isCovered(e.get(2))
                                        ? "agreement "
                                                + e.get(2)
                                                + " is active again: money that was there in time"
                                                + " became known, or a payment of it came back"
                                        : "";
                        case ERASED -> "personal data erased";
                        case LETTER_SENT,
                                LETTER_RETURNED,
                                SERVICE_STOP,
                                SERVICE_RESUME,
                                AGREEMENT_OFFER,
                                OFFER_RETURNED,
                                AGREEMENT_INVOICE,
                                AGREEMENT_INSTALMENT,
                                AGREEMENT_MADE,
                                AGREEMENT_ACCEPTED,
                                AGREEMENT_KEPT,
                                AGREEMENT_BROKEN,
                                AGREEMENT_LETTER,
                                CALL,
                                INVOICE_RESENT,
                                CONTACT_CHECK,
                                HANDOVER_NOTICE ->
                                "";
                    };
            if (!words.isEmpty()) {
                tell(LocalDate.parse(e.get(0)), words);
            }
        }
    }

    private boolean isCovered(String agreementId) {
        return receivable.agreements().stream().anyMatch(a -> a.id().equals(agreementId));
    }

    private void agreement(Agreement agreement) {
        String name = "agreement " + agreement.id();
        Agreement.Terms terms = agreement.terms();
        String dates =
                agreement.plan().stream()
                        .map(i -> i.amount() + " by " + i.due())
                        .collect(Collectors.joining(", "));
        LocalDate made = agreement.acknowledgedOn();
        if (made != null) {
            tell(
                    made,
                    "%s made: %s over %s: %s"
                            .formatted(name, terms.kind().code(), terms.total(), dates));
        }
        LocalDate broken = agreement.brokenOn();
        if (broken != null) {
            tell(broken, name + " broken: what was due by then had not come");
        }
        LocalDate kept = agreement.keptOn();
        if (kept != null && agreement.state() == Agreement.State.KEPT) {
            tell(kept, name + " kept");
        }
    }

    private void movements() {
        Map<Occasion, List<Posting>> occasions = new LinkedHashMap<>();
        for (Posting p : receivable.movements()) {
            boolean back = p.amount().isNegative();
            occasions
                    .computeIfAbsent(
                            new Occasion(p.type(), p.bookedOn(), p.reference(), back),
                            o -> new ArrayList<>())
                    .add(p);
        }
        occasions.forEach((occasion, postings) -> tell(occasion.on(), words(occasion, postings)));
    }

    private static String words(Occasion occasion, List<Posting> postings) {
        Posting first = postings.get(0);
        boolean byHand = first.rule().equals(Rule.BY_HAND.code());
        String reason = first.reason().isEmpty() || byHand ? "" : ": " + first.reason();
        String what =
                switch (occasion.type()) {
                    case ALLOCATION ->
                            occasion.back()
                                    ? "opened again"
                                    : byHand ? "payment, booked by hand," : "payment";
                    case CREDIT -> "credit";
                    case CHARGE -> occasion.back() ? "charge taken back" : "charge";
                    case WRITE_OFF -> occasion.back() ? "written off less" : "written off";
                    case WAIVER -> occasion.back() ? "waiver taken back" : "waived";
                };
        return what + " " + parts(postings) + " (" + first.reference() + ")" + reason;
    }

    private static String parts(List<Posting> postings) {
        Map<String, Money> parts = new LinkedHashMap<>();
        postings.forEach(p -> parts.merge(p.component().code(), p.amount(), Money::plus));
        return parts.entrySet().stream()
                .map(part -> part.getValue() + " " + part.getKey())
                .collect(Collectors.joining(", "));
    }
}
