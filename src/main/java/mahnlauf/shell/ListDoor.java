package mahnlauf.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import mahnlauf.core.decide.ClaimWatch;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.CallItem;
import mahnlauf.core.model.Claim;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Handover;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.ServiceItem;
import mahnlauf.core.reconcile.Mandates;
import mahnlauf.doors.CallList;
import mahnlauf.doors.CallSheet;
import mahnlauf.doors.ServiceList;
import mahnlauf.store.ActionQueue;
import mahnlauf.store.DirectDebits;

/**
 * What leaves as one list a night: calls, service stops and resumptions, recalled claims.
 *
 * <p>The file's name is written to the actions before the file appears: a run that dies in between
 * finds them again, and no action stands in two files.
 */
final class ListDoor {

    private static final List<String> RECALL_HEADER =
            List.of("claim_id", "customer_number", "invoice_numbers", "recalled_on", "reason");

    private final Night night;
    private final Delivery delivery;
    private final Drafts drafts;
    private final ServiceHook hook;
    private final AgencyPost post;

    ListDoor(Night night, Delivery delivery, ServiceHook hook, AgencyPost post) {
        this.hook = hook;
        this.post = post;
        this.night = night;
        this.delivery = delivery;
        this.drafts = new Drafts(night);
    }

    /** The lists, by the words of the routes. */
    enum Kind {
        CALLS("calls", "calls"),
        SERVICE("service", "service"),
        RECALLS("collection", "recalls");

        private final String folder;
        private final String stem;

        Kind(String folder, String stem) {
            this.folder = folder;
            this.stem = stem;
        }

        boolean holds(Action action) {
            return switch (this) {
                case CALLS -> action.kind() == ActionKind.CALL;
                case SERVICE ->
                        action.kind() == ActionKind.SERVICE_STOP
                                || action.kind() == ActionKind.SERVICE_RESUME;
                case RECALLS -> action.kind() == ActionKind.COLLECTION_RECALL;
            };
        }
    }

    /** One list: its file, the actions in it, its rows with the header first. */
    record Sheet(Path file, List<Action> actions, List<List<String>> rows) {

        Sheet {
            actions = List.copyOf(actions);
            rows = List.copyOf(rows);
        }
    }

    /** Tonight's list, or nothing where it would be empty; its file is claimed for its actions. */
    Optional<Sheet> sheet(Kind kind) throws SQLException {
        List<Action> due = new ArrayList<>();
        for (Action action : ActionQueue.waiting(night.ledger())) {
            if (kind.holds(action) && !travels(kind, action) && delivery.mayLeave(action)) {
                if (hasLeft(action)) {
                    markDelivered(kind, action);
                } else {
                    due.add(action);
                }
            }
        }
        if (due.isEmpty()) {
            return Optional.empty();
        }
        Path file =
                Outbox.free(
                        night.home().outbox(kind.folder), kind.stem + "-" + night.date() + ".csv");
        List<Action> claimed = new ArrayList<>();
        for (Action action : due) {
            Action named =
                    action.by(action.channel(), reference(action) + night.home().relative(file));
            delivery.update(named);
            claimed.add(named);
        }
        return Optional.of(new Sheet(file, claimed, rows(kind, claimed)));
    }

    /** A recall for an agency that gets its own copy stands on a list of its own. */
    private boolean travels(Kind kind, Action action) throws SQLException {
        return kind == Kind.RECALLS && post.travels(agency(action));
    }

    /** A run died after the file had appeared and before that was written down. */
    private boolean hasLeft(Action action) {
        String file = file(action);
        return !file.isEmpty() && Files.exists(night.home().root().resolve(file));
    }

    /** The list that the action stands on; empty as long as it stands on none. */
    static String file(Action action) {
        String target = action.target();
        if (action.kind() != ActionKind.COLLECTION_RECALL) {
            return target;
        }
        int blank = target.indexOf(' ');
        return blank < 0 ? "" : target.substring(blank + 1);
    }

    /** A recall keeps the claim it means before its file: {@code C-… outbox/…}. */
    static String reference(Action action) {
        int blank = action.target().indexOf(' ');
        if (action.kind() != ActionKind.COLLECTION_RECALL) {
            return "";
        }
        return blank < 0 ? action.target() + " " : action.target().substring(0, blank + 1);
    }

    private List<List<String>> rows(Kind kind, List<Action> actions) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        switch (kind) {
            case CALLS -> {
                rows.add(CallList.header());
                rows.addAll(CallList.rows(calls(actions), language()));
            }
            case SERVICE -> {
                rows.add(ServiceList.header());
                rows.addAll(ServiceList.rows(services(actions)));
            }
            case RECALLS -> {
                return recallRows(actions);
            }
        }
        return rows;
    }

    private List<CallItem> calls(List<Action> actions) throws SQLException {
        List<BankEntry> told = DirectDebits.about(night.ledger(), Mandates.codes(), night.date());
        Map<CustomerNumber, Mandates.Unusable> unusable =
                Mandates.unusable(night.books(), told, night.date());
        List<CallItem> calls = new ArrayList<>();
        for (Action action : actions) {
            Debtor debtor = delivery.debtor(action.customer());
            Mandates.Unusable fault = unusable.get(action.customer());
            String debit = fault == null ? "" : fault.code();
            calls.add(drafts.call(action, debtor, letters(action), debit));
        }
        return calls;
    }

    private List<Claim.SentLetter> letters(Action action) throws SQLException {
        Predicate<Action> letter = before -> before.kind().isLetter();
        return ActionQueue.deliveredTo(night.ledger(), action.customer()).stream()
                .filter(letter)
                .map(l -> new Claim.SentLetter(l.id(), l.kind(), l.asOf(), l.channel().code(), ""))
                .toList();
    }

    private List<ServiceItem> services(List<Action> actions) throws SQLException {
        List<ServiceItem> services = new ArrayList<>();
        for (Action action : actions) {
            services.add(drafts.service(action, delivery.debtor(action.customer())));
        }
        return services;
    }

    /** The rows of a list of recalls, the header first. */
    List<List<String>> recallRows(List<Action> actions) throws SQLException {
        List<List<String>> rows = new ArrayList<>(List.of(RECALL_HEADER));
        for (Action action : actions) {
            rows.add(recall(action));
        }
        return rows;
    }

    private List<String> recall(Action action) throws SQLException {
        Debtor debtor = delivery.debtor(action.customer());
        List<Handover> claims =
                debtor.handovers().stream()
                        .filter(claim -> claim.claimId().equals(reference(action).strip()))
                        .toList();
        String invoices =
                String.join(" ", action.invoices().stream().map(InvoiceNumber::value).toList());
        return List.of(
                reference(action).strip(),
                action.customer().value(),
                invoices,
                night.date().toString(),
                reason(debtor, claims, action.amount().currency()));
    }

    private String reason(Debtor debtor, List<Handover> claims, Currency currency) {
        if (claims.stream().anyMatch(c -> ClaimWatch.isDisputed(debtor, c, night.date()))) {
            return "disputed by the debtor";
        }
        boolean covered = debtor.creditInAll(currency).isPositive();
        return !covered && claims.stream().anyMatch(c -> ClaimWatch.isOwed(debtor, c))
                ? "so little is left that it is not worth pursuing"
                : "paid, credited or cancelled";
    }

    /** What stays in the house is in the owner's language. */
    private String language() {
        return night.settings().text(Setting.REPORT_LANGUAGE);
    }

    /** The call sheet that belongs to the list, to print. */
    void callSheet(Sheet sheet) throws IOException, SQLException {
        byte[] pdf =
                new CallSheet(
                                night.settings().creditor(),
                                night.home().config().resolve("templates"),
                                language())
                        .render(night.date(), calls(sheet.actions()));
        String name = String.valueOf(sheet.file().getFileName()).replace(".csv", ".pdf");
        Outbox.put(night.home(), sheet.file().resolveSibling(name), file -> Files.write(file, pdf));
    }

    void delivered(Kind kind, Sheet sheet) throws SQLException {
        for (Action action : sheet.actions()) {
            markDelivered(kind, action);
        }
    }

    /** Who has the claim that is called back. */
    String agency(Action recall) throws SQLException {
        String claim = reference(recall).strip();
        Debtor debtor = delivery.debtor(recall.customer());
        return debtor.handovers().stream()
                .filter(handover -> handover.claimId().equals(claim))
                .map(Handover::agency)
                .findFirst()
                .orElseGet(() -> night.policy(debtor).agency());
    }

    private void markDelivered(Kind kind, Action action) throws SQLException {
        Event event =
                switch (kind) {
                    case CALLS -> delivery.event(Event.Type.CALL, action, "");
                    case SERVICE ->
                            action.kind() == ActionKind.SERVICE_STOP
                                    ? delivery.event(Event.Type.SERVICE_STOP, action, "")
                                            .during(night.date(), action.deadline())
                                    : delivery.event(Event.Type.SERVICE_RESUME, action, "");
                    case RECALLS ->
                            delivery.event(Event.Type.RECALL, action, agency(action))
                                    .under(reference(action).strip());
                };
        Debtor debtor = delivery.debtor(action.customer());
        night.ledger()
                .record(
                        night.date(),
                        tx -> {
                            delivery.delivered(tx, action, event);
                            if (kind == Kind.SERVICE) {
                                hook.queue(tx, drafts.service(action, debtor));
                            }
                        });
    }
}
