package mahnlauf.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mahnlauf.core.agree.Bounds;
import mahnlauf.core.agree.Conclusion;
import mahnlauf.core.decide.Step;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.AgreementOffer;
import mahnlauf.core.model.Claim;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Receivable;
import mahnlauf.doors.AgreementOffers;
import mahnlauf.doors.CollectionPackage;
import mahnlauf.doors.Document;
import mahnlauf.doors.EnclosedPrint;
import mahnlauf.doors.PackageContent;
import mahnlauf.doors.PrintCover;
import mahnlauf.store.ActionQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What leaves as one file for one customer: a letter to print, an agreement offer, a hand-off
 * package.
 */
final class PaperDoor {

    private static final Logger LOG = LoggerFactory.getLogger(PaperDoor.class);

    private final Night night;
    private final Delivery delivery;
    private final LetterDoor letters;
    private final AgreementOffers offers;
    private final List<PrintCover.Letter> printed = new ArrayList<>();

    PaperDoor(Night night, Delivery delivery, LetterDoor letters) {
        this.night = night;
        this.delivery = delivery;
        this.letters = letters;
        this.offers = offers(night);
    }

    /** Who prints the offers of a home. */
    static AgreementOffers offers(Night night) {
        return new AgreementOffers(
                night.settings().creditor(),
                night.home().config().resolve("templates"),
                night.settings().number(Setting.AGREEMENTS_GRACE_DAYS));
    }

    /** The letter as it is printed, its enclosures behind it where they can be. */
    byte[] letter(Action action) throws IOException, SQLException {
        byte[] letter = letters.compose(action).pdf();
        try {
            return EnclosedPrint.of(letter, letters.enclosures(action));
        } catch (IOException unprintable) {
            LOG.warn("{} goes without its enclosures: {}", action.id(), unprintable.getMessage());
            return letter;
        }
    }

    void letterDelivered(Action action) throws IOException, SQLException {
        Path file = night.home().outbox("letters").resolve(fileName(action));
        Customer customer = delivery.debtor(action.customer()).customer();
        printed.add(new PrintCover.Letter(file, action.kind(), customer));
        letters.delivered(action.by(Action.Channel.LETTER, night.home().relative(file)));
    }

    /** The file that carries the action. */
    static String fileName(Action action) {
        return action.id() + ".pdf";
    }

    /** Tonight's letters for the one print batch. */
    List<PrintCover.Letter> printed() {
        return printed;
    }

    /** The offer as PDF; null where the sum has become too small for instalments. */
    byte @Nullable [] offer(Action action) throws IOException, SQLException {
        if (action.kind().isNote()) {
            return letters.compose(action).pdf();
        }
        Debtor debtor = delivery.debtor(action.customer());
        Optional<AgreementOffer> offer = new Drafts(night).offer(action, debtor);
        if (offer.isEmpty()) {
            delivery.update(
                    action.became(Action.State.WITHDRAWN, "too little is left for instalments"));
            return null;
        }
        return offers.render(offer.get(), new Drafts(night).lines(action, debtor));
    }

    void offerDelivered(Action action) throws IOException, SQLException {
        if (action.kind().isNote()) {
            letters.delivered(action);
            return;
        }
        Debtor debtor = delivery.debtor(action.customer());
        AgreementOffer offer = new Drafts(night).offer(action, debtor).orElseThrow();
        String target =
                night.home().relative(night.home().outbox("agreements").resolve(fileName(action)));
        Event event =
                delivery.event(Event.Type.AGREEMENT_OFFER, action, terms(offer).word())
                        .under(offer.agreementId())
                        .during(offer.instalments().get(0).due(), offer.validUntil());
        night.ledger()
                .record(
                        night.date(),
                        tx -> {
                            for (Event fact : scope(offer, debtor)) {
                                delivery.write(tx.facts(), fact);
                            }
                            delivery.delivered(
                                    tx, action.by(Action.Channel.AGREEMENT, target), event);
                        });
    }

    /** What holds if the offer is accepted. */
    private Agreement.Terms terms(AgreementOffer offer) {
        Bounds bounds = night.settings().agreementBounds(night.arrears().workingDays());
        return new Agreement.Terms(
                Agreement.Kind.INSTALMENTS,
                offer.instalments().size(),
                offer.total(),
                bounds.graceDays(),
                bounds.bearsInterest());
    }

    private List<Event> scope(AgreementOffer offer, Debtor debtor) {
        List<Receivable> covered =
                debtor.receivables().stream()
                        .filter(r -> offer.invoices().contains(r.number()))
                        .toList();
        return Conclusion.scope(
                offer.agreementId(), night.date(), debtor.number(), covered, offer.instalments());
    }

    /** The package for the agency. */
    byte[] handOff(Action action) throws IOException, SQLException {
        Step step = delivery.step(action);
        List<Claim.SentLetter> sent = sentLetters(action);
        List<Document> documents = new ArrayList<>();
        for (Claim.SentLetter letter : sent) {
            Path pdf = LetterDoor.keptPdf(night.home(), letter.actionId());
            if (Files.exists(pdf)) {
                documents.add(Document.of(letter.file(), pdf));
            }
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        Claim claim = new Drafts(night).claim(action, step, sent);
        List<PackageContent.Enclosure> enclosures = new ArrayList<>(letters.claimCopies(step));
        enclosures.addAll(agreements(action));
        PackageContent content =
                new PackageContent(
                        documents, enclosures, AgencyFile.of(night.home(), agency(action)).map());
        CollectionPackage.write(claim, night.settings().creditor(), content, zip);
        return zip.toByteArray();
    }

    /** What was offered and agreed about these invoices, as it went out. */
    private List<PackageContent.Enclosure> agreements(Action action) throws SQLException {
        List<PackageContent.Enclosure> found = new ArrayList<>();
        for (Action before : ActionQueue.deliveredTo(night.ledger(), action.customer())) {
            boolean offer = before.kind() == ActionKind.AGREEMENT_OFFER;
            boolean agreed = before.kind() == ActionKind.AGREEMENT_CONFIRMATION;
            Path file =
                    offer
                            ? night.home().root().resolve(before.target())
                            : LetterDoor.keptPdf(night.home(), before.id());
            if ((offer || agreed)
                    && isAbout(before, action.invoices())
                    && Files.isRegularFile(file)) {
                found.add(
                        new PackageContent.Enclosure(
                                "agreements",
                                Set.copyOf(action.invoices()),
                                Document.of(fileName(before), file)));
            }
        }
        return found;
    }

    /** The letters to this customer that were about one of these invoices. */
    List<Claim.SentLetter> sentLetters(Action action) throws SQLException {
        List<Claim.SentLetter> sent = new ArrayList<>();
        for (Action before : ActionQueue.deliveredTo(night.ledger(), action.customer())) {
            if (before.kind().isLetter() && isAbout(before, action.invoices())) {
                sent.add(
                        new Claim.SentLetter(
                                before.id(),
                                before.kind(),
                                before.asOf(),
                                before.channel().code(),
                                fileName(before)));
            }
        }
        return sent;
    }

    private static boolean isAbout(Action letter, List<InvoiceNumber> invoices) {
        return letter.invoices().stream().anyMatch(invoices::contains);
    }

    private String agency(Action action) throws SQLException {
        return night.policy(delivery.debtor(action.customer())).agency();
    }
}
