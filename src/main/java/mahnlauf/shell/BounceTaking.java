package mahnlauf.shell;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mahnlauf.core.agree.Conclusion;
import mahnlauf.core.decide.ReturnedLetter;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.Bounce;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.RefusedException;
import mahnlauf.store.ActionQueue;
import mahnlauf.store.Ledger;
import mahnlauf.store.LetterFacts;
import mahnlauf.store.Transaction;

/**
 * Takes the report that a mail of ours came back: the letter has not happened, so the night decides
 * it anew and sends it by post; an address that is no good is not used again. What came back from
 * an agency is told.
 *
 * <p>Anybody can write such a report. It counts only where it names a mail that left and the
 * address that it went to; all it can do is have a letter sent by post, or a person asked.
 */
final class BounceTaking {

    private static final int LONGEST_NOTE = 300;

    private final Night night;
    private final Transaction tx;
    private final List<Event> events = new ArrayList<>();
    private final List<Posting> postings = new ArrayList<>();
    private String finding = "";
    private String logged = "";

    BounceTaking(Night night, Transaction tx) {
        this.night = night;
        this.tx = tx;
    }

    /** The name of the mail that a report is about; empty where it is none of ours. */
    static Optional<String> id(Bounce bounce, Ledger ledger, Home home) throws SQLException {
        Optional<Action> letter = mail(bounce, ledger);
        return letter.isPresent()
                ? letter.map(Action::id)
                : SentParcel.of(bounce, ledger, home).map(SentParcel::id);
    }

    private static Optional<Action> mail(Bounce bounce, Ledger ledger) throws SQLException {
        for (String id : bounce.messageIds()) {
            Optional<Action> action = ActionQueue.find(ledger, MailIds.action(id));
            if (action.isPresent() && action.get().kind().isMessage()) {
                return action;
            }
        }
        return Optional.empty();
    }

    /**
     * Writes down what follows from it.
     *
     * @param proof where the report is kept, relative to the home
     * @return what became of it, for the register of files
     */
    String take(Bounce bounce, String proof) throws SQLException, RefusedException {
        Optional<Action> letter = mail(bounce, night.ledger());
        if (letter.isEmpty()) {
            AgencyBounce back = AgencyBounce.of(bounce, night);
            finding = back.finding(proof, back.why());
            logged = back.finding(proof, "");
            return back.said();
        }
        Action mail = letter.get();
        if (mail.channel() != Action.Channel.MAIL || mail.state() != Action.State.DELIVERED) {
            return "about " + mail.id() + ", which is known not to have arrived by mail";
        }
        Bounce.Recipient recipient =
                bounce.recipients().stream()
                        .filter(r -> r.isAbout(mail.target()))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new RefusedException(
                                                "is a delivery report about "
                                                        + mail.id()
                                                        + ", but names another address than the"
                                                        + " one that it went to; if the mail was"
                                                        + " passed on, correct the address in your"
                                                        + " invoice program"));
        if (!recipient.hasFailed()) {
            return "about " + mail.id() + ": " + recipient.action() + ", nothing to do";
        }
        returned(mail, recipient, proof);
        return "about " + mail.id() + ": " + words(recipient);
    }

    private void returned(Action mail, Bounce.Recipient recipient, String proof)
            throws SQLException {
        String status = recipient.status().isEmpty() ? "failed" : recipient.status();
        boolean stillHis =
                recipient.isAbout(night.books().debtor(mail.customer()).customer().email());
        if (recipient.isPermanent() && stillHis) {
            String said = recipient.diagnostic();
            events.add(
                    new Event(
                            Event.Type.MAIL_FAILED,
                            night.date(),
                            mail.customer(),
                            null,
                            mail.id(),
                            status,
                            night.date(),
                            null,
                            said.substring(0, Math.min(LONGEST_NOTE, said.length()))));
        }
        if (mail.kind().isLetter()) {
            takeBack(mail);
        }
        takeOffersBack(mail);
        String note = "came back (" + status + "), see " + proof;
        ActionQueue.update(tx, mail.became(Action.State.FAILED, note));
        finding =
                mail.id()
                        + " came back ("
                        + status
                        + "): the letter has not arrived and counts as not sent"
                        + (goesOutAgain(mail.kind()) ? "; it goes by post where it can" : "")
                        + ". The report of the mail server is "
                        + proof
                        + (recipient.isPermanent()
                                ? "; correct the address of customer " + mail.customer() + "."
                                : ".");
        logged = finding;
    }

    private static boolean goesOutAgain(ActionKind kind) {
        return kind.isLetter() || kind == ActionKind.AGREEMENT_OFFER;
    }

    /** The offer that the mail was, or that it enclosed: nobody has it, so nobody accepts it. */
    private void takeOffersBack(Action mail) throws SQLException {
        for (Action offer : ActionQueue.deliveredTo(night.ledger(), mail.customer())) {
            boolean enclosed = offer.after().equals(mail.id());
            if (offer.kind() == ActionKind.AGREEMENT_OFFER
                    && (enclosed || offer.id().equals(mail.id()))) {
                String id = ActionNames.agreement(offer.id());
                if (isUnanswered(mail, id)) {
                    events.add(
                            Conclusion.event(
                                    Event.Type.OFFER_RETURNED,
                                    id,
                                    night.date(),
                                    mail.customer(),
                                    ""));
                }
                ActionQueue.update(
                        tx, offer.became(Action.State.FAILED, "came back with " + mail.id()));
            }
        }
    }

    private boolean isUnanswered(Action mail, String agreementId) throws SQLException {
        return night.books().debtor(mail.customer()).agreements().stream()
                .anyMatch(a -> a.id().equals(agreementId) && a.state() == Agreement.State.OFFERED);
    }

    private void takeBack(Action mail) throws SQLException {
        ReturnedLetter letter =
                new ReturnedLetter(
                        mail, LetterFacts.of(night.ledger(), mail.customer()), night.date());
        events.addAll(letter.events());
        for (InvoiceNumber invoice : mail.invoices()) {
            Receivable receivable = night.books().find(invoice);
            if (receivable != null && letter.isLastAbout(invoice)) {
                postings.addAll(letter.charges(receivable));
            }
        }
    }

    private static String words(Bounce.Recipient recipient) {
        return "came back (" + recipient.status() + ")";
    }

    /** Writes the facts; the register of files follows in the same transaction. */
    void finish() throws SQLException {
        for (Event event : events) {
            tx.facts().event(event);
        }
        for (Posting posting : postings) {
            tx.facts().posting(posting);
        }
    }

    /** Tells tonight's books and the operator, once it is committed. */
    void apply() throws SQLException {
        for (Event event : events) {
            night.books().apply(event);
        }
        for (Posting posting : postings) {
            night.books().apply(posting);
        }
        if (!finding.isEmpty()) {
            night.findings().addQuoting(finding, logged);
        }
    }
}
