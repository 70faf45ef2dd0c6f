package mahnlauf.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import mahnlauf.core.decide.Step;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.AgreementOffer;
import mahnlauf.core.pay.PaymentLink;
import mahnlauf.doors.AgreementOffers;
import mahnlauf.doors.Document;
import mahnlauf.doors.Letters;
import mahnlauf.doors.PackageContent;
import mahnlauf.doors.RenderedLetter;

/**
 * Letters as they are written: rendered once, kept as PDF for the agency, whatever door they leave
 * by.
 */
final class LetterDoor {

    private final Night night;
    private final Delivery delivery;
    private final Letters letters;
    private final Enclosures enclosures;
    private final UnprintableSigns signs;
    private final OfferDrafts offers;
    private final AgreementOffers printer;

    LetterDoor(Night night, Delivery delivery) {
        this.night = night;
        this.delivery = delivery;
        this.letters = writer(night.home(), night.settings());
        this.enclosures = new Enclosures(night, letters);
        this.signs = new UnprintableSigns(night);
        this.offers = new OfferDrafts(night);
        this.printer = OfferDrafts.printer(night);
    }

    /** Who writes the letters of a home. */
    static Letters writer(Home home, Settings settings) {
        return new Letters(
                settings.creditor(),
                new PaymentLink(settings.text(Setting.LETTERS_PAYMENT_LINK)),
                home.config().resolve("templates"));
    }

    /**
     * The letter as it is right tonight; its PDF and that of its offer are kept before it leaves.
     */
    RenderedLetter compose(Action action) throws IOException, SQLException {
        if (action.kind() == ActionKind.AGREEMENT_OFFER) {
            return composeOffer(offer(action).orElseThrow());
        }
        Step step = delivery.step(action);
        OfferDrafts.Draft enclosed = offers.enclosedIn(action, step).orElse(null);
        AgreementOffer offer = enclosed == null ? null : enclosed.offer();
        RenderedLetter rendered = letters.render(new LetterDrafts(night).of(action, step, offer));
        if (enclosed != null) {
            keep(enclosed.actionId(), printer.render(enclosed.offer(), enclosed.lines()));
        }
        keep(action.id(), rendered.pdf());
        signs.tellOf(action.customer(), rendered);
        return rendered;
    }

    /** The offer is the letter: printed as it is, and signed; the mail around it says the same. */
    private RenderedLetter composeOffer(OfferDrafts.Draft draft) throws IOException {
        byte[] pdf = printer.render(draft.offer(), draft.lines());
        keep(draft.actionId(), pdf);
        RenderedLetter rendered =
                letters.around(
                        offers.letter(draft),
                        nameOf(draft.offer()),
                        pdf,
                        printer.unprintable(draft.offer(), draft.lines()));
        signs.tellOf(draft.offer().customer().number(), rendered);
        return rendered;
    }

    private void keep(String actionId, byte[] pdf) throws IOException {
        Outbox.put(night.home(), keptPdf(night.home(), actionId), file -> Files.write(file, pdf));
    }

    private String nameOf(AgreementOffer offer) {
        return letters.copyNames(offer.customer()).ofOffer(offer.agreementId());
    }

    /** The offer that the action is; empty where too little is left for it. */
    private Optional<OfferDrafts.Draft> offer(Action action) throws SQLException {
        return offers.alone(action, delivery.debtor(action.customer()));
    }

    /** Whether there is still enough to offer instalments for; else the action is withdrawn. */
    boolean stillOffers(Action action) throws SQLException {
        if (action.kind() != ActionKind.AGREEMENT_OFFER || offer(action).isPresent()) {
            return true;
        }
        delivery.update(
                action.became(Action.State.WITHDRAWN, "too little is left for instalments"));
        return false;
    }

    /** The copies that go with the letter. */
    List<Document> copies(Action action) throws IOException, SQLException {
        return action.kind() == ActionKind.AGREEMENT_OFFER
                ? List.of()
                : enclosures.of(delivery.step(action));
    }

    /** The offer that goes with the letter, once that is composed; none where it encloses none. */
    List<Document> enclosedOffer(Action action) {
        if (!action.kind().isLetter()) {
            return List.of();
        }
        return offers
                .enclosedIn(action, delivery.step(action))
                .map(d -> Document.of(nameOf(d.offer()), keptPdf(night.home(), d.actionId())))
                .stream()
                .toList();
    }

    /** The copies that go with a claim to the agency. */
    List<PackageContent.Enclosure> claimCopies(Step step) throws SQLException {
        return enclosures.ofClaim(step);
    }

    /** Where the PDF of every letter that left is kept. */
    static Path keptPdf(Home home, String actionId) {
        return home.data().resolve("letters").resolve(actionId + ".pdf");
    }

    void delivered(Action action) throws IOException, SQLException {
        if (action.kind() == ActionKind.AGREEMENT_OFFER) {
            lay(action.id());
            delivery.offerDelivered(action, offer(action).orElseThrow());
            return;
        }
        Step step = delivery.step(action);
        if (action.kind().isNote()) {
            keepAgreed(action);
            delivery.noteDelivered(action, step);
        } else if (action.kind() == ActionKind.HANDOVER_NOTICE) {
            delivery.noticeDelivered(action, step, LetterDrafts.claimId(action, step));
        } else if (action.kind().isLetter()) {
            OfferDrafts.Draft enclosed = offers.enclosedIn(action, step).orElse(null);
            if (enclosed != null) {
                lay(enclosed.actionId());
            }
            delivery.letterDelivered(action, step, enclosed);
        } else {
            delivery.messageDelivered(action, step);
        }
    }

    /**
     * An offer that has left lies in outbox/agreements. A run that died before it could tell the
     * ledger may have laid another there, so it is replaced: the file is what the ledger says.
     */
    private void lay(String offerId) throws IOException {
        byte[] pdf = Files.readAllBytes(keptPdf(night.home(), offerId));
        Outbox.put(night.home(), offerFile(night.home(), offerId), to -> Files.write(to, pdf));
    }

    /** Where an offer lies that has left. */
    static Path offerFile(Home home, String actionId) {
        return home.outbox("agreements").resolve(actionId + ".pdf");
    }

    /** What was agreed on lies in outbox/agreements, too, whatever door it leaves by. */
    private void keepAgreed(Action action) throws IOException {
        Path file = night.home().outbox("agreements").resolve(PaperDoor.fileName(action));
        boolean agreed = action.kind() == ActionKind.AGREEMENT_CONFIRMATION;
        if (agreed && !Files.exists(file)) {
            byte[] pdf = Files.readAllBytes(keptPdf(night.home(), action.id()));
            Outbox.put(night.home(), file, to -> Files.write(to, pdf));
        }
    }
}
