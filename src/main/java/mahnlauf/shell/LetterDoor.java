package mahnlauf.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import mahnlauf.core.decide.Step;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.pay.PaymentLink;
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

    LetterDoor(Night night, Delivery delivery) {
        this.night = night;
        this.delivery = delivery;
        this.letters = writer(night.home(), night.settings());
        this.enclosures = new Enclosures(night, letters);
        this.signs = new UnprintableSigns(night);
    }

    /** Who writes the letters of a home. */
    static Letters writer(Home home, Settings settings) {
        return new Letters(
                settings.creditor(),
                new PaymentLink(settings.text(Setting.LETTERS_PAYMENT_LINK)),
                home.config().resolve("templates"));
    }

    /** The letter as it is right tonight; its PDF is kept before it leaves. */
    RenderedLetter compose(Action action) throws IOException {
        RenderedLetter rendered =
                letters.render(new LetterDrafts(night).of(action, delivery.step(action)));
        signs.tellOf(action.customer(), rendered);
        byte[] pdf = rendered.pdf();
        Outbox.put(
                night.home(), keptPdf(night.home(), action.id()), file -> Files.write(file, pdf));
        return rendered;
    }

    /** The copies that go with the letter. */
    List<Document> enclosures(Action action) throws IOException, SQLException {
        return enclosures.of(delivery.step(action));
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
        Step step = delivery.step(action);
        if (action.kind().isNote()) {
            keepAgreed(action);
            delivery.noteDelivered(action, step);
        } else if (action.kind() == ActionKind.HANDOVER_NOTICE) {
            delivery.noticeDelivered(action, step, LetterDrafts.claimId(action, step));
        } else if (action.kind().isLetter()) {
            delivery.letterDelivered(action, step);
        } else {
            delivery.messageDelivered(action, step);
        }
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
