package mahnlauf.shell;

import java.sql.SQLException;
import mahnlauf.core.model.Bounce;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.BadValueException;

/**
 * A mail to a collection agency that came back. The claim stays as it is: what the agency has, only
 * a person can find out, who is told what to send again.
 */
final class AgencyBounce {

    private final SentParcel sent;
    private final Bounce.Recipient recipient;

    private AgencyBounce(SentParcel sent, Bounce.Recipient recipient) {
        this.sent = sent;
        this.recipient = recipient;
    }

    /**
     * What a report says of a mail to an agency.
     *
     * @throws RefusedException if it is about no mail of ours, or about another address
     */
    static AgencyBounce of(Bounce bounce, Night night) throws SQLException, RefusedException {
        SentParcel sent =
                SentParcel.of(bounce, night.ledger(), night.home())
                        .orElseThrow(
                                () ->
                                        new RefusedException(
                                                "is a delivery report about a mail that did not"
                                                        + " leave from here"));
        AgencyWay way = new AgencyWays(night.home(), night.settings()).of(sent.agency());
        String to = way instanceof AgencyWay.Mail mail ? mail.to() : "";
        Bounce.Recipient recipient =
                bounce.recipients().stream()
                        .filter(r -> !to.isEmpty() && r.isAbout(to))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new RefusedException(
                                                "is a delivery report about "
                                                        + sent.name()
                                                        + ", but names another address than"
                                                        + " delivery.to of agency "
                                                        + sent.agency()
                                                        + "; ask the agency whether it has it"));
        return new AgencyBounce(sent, recipient);
    }

    /** What became of it, for the register of files. */
    String said() {
        String about = "about " + sent.name() + ": ";
        return recipient.hasFailed()
                ? about + "came back (" + status() + ")"
                : about + recipient.action() + ", nothing to do";
    }

    /**
     * What a person must know and do; empty where the mail is not lost.
     *
     * @param proof where the report is kept, relative to the home
     * @param why what the other mail server said, or nothing of it
     */
    String finding(String proof, String why) {
        if (!recipient.hasFailed()) {
            return "";
        }
        String agency = sent.agency();
        return "Agency "
                + agency
                + " did not get "
                + sent.name()
                + ": the mail came back ("
                + status()
                + why
                + "). "
                + sent.inTheBooks()
                + ". "
                + (recipient.isPermanent()
                        ? "Correct delivery.to in config/agencies/" + agency + ".yaml"
                        : "Ask the agency why its mail server does not take it")
                + " and send outbox/collection/"
                + sent.name()
                + " to the agency yourself: the program does not send it again. The report of the"
                + " mail server is "
                + proof
                + ".";
    }

    /** What the other mail server said, quoted; empty where it said nothing. */
    String why() {
        return recipient.diagnostic().isEmpty()
                ? ""
                : ", " + BadValueException.quoted(recipient.diagnostic());
    }

    private String status() {
        return recipient.status().isEmpty() ? "failed" : recipient.status();
    }
}
