package mahnlauf.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mahnlauf.core.decide.Step;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Claim;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.doors.CollectionPackage;
import mahnlauf.doors.Document;
import mahnlauf.doors.EnclosedPrint;
import mahnlauf.doors.PackageContent;
import mahnlauf.doors.PrintCover;
import mahnlauf.store.ActionQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What leaves as one file for one customer: a letter to print, an offer or confirmation to hand
 * over, a hand-off package.
 */
final class PaperDoor {

    private static final Logger LOG = LoggerFactory.getLogger(PaperDoor.class);

    private final Night night;
    private final Delivery delivery;
    private final LetterDoor letters;
    private final List<PrintCover.Letter> printed = new ArrayList<>();

    PaperDoor(Night night, Delivery delivery, LetterDoor letters) {
        this.night = night;
        this.delivery = delivery;
        this.letters = letters;
    }

    /** The letter as it is printed: behind it its offer, and the copies where they can be. */
    byte[] letter(Action action) throws IOException, SQLException {
        byte[] letter = letters.compose(action).pdf();
        for (Document offer : letters.enclosedOffer(action)) {
            try (InputStream in = offer.content().open()) {
                letter = EnclosedPrint.behind(letter, in.readAllBytes());
            }
        }
        try {
            return EnclosedPrint.of(letter, letters.copies(action));
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

    /** What a person hands over, since neither mail nor post reaches the customer. */
    byte[] toHandOver(Action action) throws IOException, SQLException {
        return letters.compose(action).pdf();
    }

    void handedOver(Action action) throws IOException, SQLException {
        Path file = LetterDoor.offerFile(night.home(), action.id());
        letters.delivered(action.by(Action.Channel.AGREEMENT, night.home().relative(file)));
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
            Path file = asItWentOut(before);
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

    /** Offers were once kept in the outbox alone. */
    private Path asItWentOut(Action agreement) {
        Path kept = LetterDoor.keptPdf(night.home(), agreement.id());
        return Files.isRegularFile(kept)
                ? kept
                : LetterDoor.offerFile(night.home(), agreement.id());
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
