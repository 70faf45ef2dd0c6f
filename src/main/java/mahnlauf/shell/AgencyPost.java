package mahnlauf.shell;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mahnlauf.doors.AgencyMail;
import mahnlauf.doors.Envelope;
import mahnlauf.shell.sources.SourceFault;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets copies travel to agencies tonight: a server that does not answer is asked again after each
 * of the waits, then what is left for it waits for the next night, which is told once.
 */
final class AgencyPost {

    private static final Logger LOG = LoggerFactory.getLogger(AgencyPost.class);

    private final Night night;
    private final Pause pause;
    private final AgencyWays ways;
    private final List<Integer> waits;
    private final Set<String> away = new HashSet<>();

    AgencyPost(Night night, Pause pause, AgencyWays ways) {
        this.night = night;
        this.pause = pause;
        this.ways = ways;
        this.waits = night.settings().seconds(Setting.MAIL_RETRY_SECONDS);
    }

    /** Whether copies for this agency leave the house by this program. */
    boolean travels(String agency) {
        return ways.of(agency).travels();
    }

    /** Whether nothing more reaches this agency tonight. */
    boolean isAway(String agency) {
        return away.contains(agency);
    }

    /** A copy that is about to travel, or stays where the agency fetches it. */
    Parcel parcel(String agency, Path file, String id, boolean again) {
        AgencyWay way = ways.of(agency);
        Parcel parcel = new Parcel(agency, way, file, id, again && way.travels());
        if (parcel.isAgain()) {
            night.findings()
                    .note(
                            parcel.name()
                                    + " is sent to agency "
                                    + agency
                                    + " again under the same name: the run before ended while it"
                                    + " was being sent, so it may have arrived already.");
        }
        return parcel;
    }

    /** A list for an agency; a mail with it is known by the list's name. */
    Parcel list(String agency, Path file, boolean again) {
        String name = String.valueOf(file.getFileName());
        return parcel(agency, file, name.substring(0, name.length() - ".csv".length()), again);
    }

    /** Whether it is tried (again) now; waits before that where it must. */
    boolean leaves(Parcel parcel) throws IOException {
        if (parcel.hasArrived() || isAway(parcel.agency()) || isTooLarge(parcel)) {
            return false;
        }
        int before = parcel.tryAgain();
        if (before > 0) {
            LOG.info(
                    "{}: once more in {} s (mail.retry_seconds)",
                    parcel.name(),
                    waits.get(before - 1));
            pause.seconds(waits.get(before - 1));
        }
        return true;
    }

    private boolean isTooLarge(Parcel parcel) throws IOException {
        if (!(parcel.way() instanceof AgencyWay.Mail mail)
                || Files.size(parcel.file()) <= mail.maxBytes()) {
            return false;
        }
        if (parcel.fault().isEmpty()) {
            long most = mail.maxBytes() >> 20;
            parcel.failed("too large for a mail of " + most + " MB (delivery.max_mb)", false);
            night.findings()
                    .add(
                            parcel.name()
                                    + " has "
                                    + Files.size(parcel.file())
                                    + " bytes, more than go to agency "
                                    + parcel.agency()
                                    + " by mail (delivery.max_mb is "
                                    + most
                                    + "). Raise it, or agree on SFTP.");
        }
        return true;
    }

    /** The route by which it leaves. */
    String door(Parcel parcel) {
        return parcel.way() instanceof AgencyWay.Mail
                ? "agency-mail"
                : "agency-sftp-" + parcel.agency();
    }

    /** What that route carries. */
    Object load(Parcel parcel) throws IOException {
        return parcel.way() instanceof AgencyWay.Mail mail
                ? mail(parcel, mail)
                : parcel.file().toFile();
    }

    private MimeMessage mail(Parcel parcel, AgencyWay.Mail way) throws IOException {
        Settings settings = night.settings();
        Envelope envelope =
                new Envelope(
                        settings.sender(),
                        settings.text(Setting.CREDITOR_NAME),
                        settings.text(Setting.CREDITOR_EMAIL),
                        way.to(),
                        "",
                        MailIds.of(parcel.id(), settings.sender()),
                        ZonedDateTime.now(night.clock().withZone(settings.zone())));
        return AgencyMail.compose(envelope, parcel.name(), Files.readAllBytes(parcel.file()));
    }

    /** Writes down why a try came to nothing, and whether it is of use to try again. */
    void failed(Parcel parcel, Exception failure) {
        boolean byMail = failure instanceof MessagingException;
        String why =
                byMail
                        ? inWords((MessagingException) failure)
                        : SourceFault.inWords(failure, "delivery.known_hosts");
        parcel.failed(why, mayBeThere(failure));
        LOG.warn("{} did not reach agency {}: {}", parcel.name(), parcel.agency(), why);
        boolean over = needsPerson(failure) || parcel.tries() > waits.size();
        if (over && away.add(parcel.agency())) {
            night.findings()
                    .add(
                            "Nothing reaches agency "
                                    + parcel.agency()
                                    + " by "
                                    + parcel.way().place()
                                    + ": "
                                    + why
                                    + ". What is for it waits and is tried again next night.");
        }
    }

    private static boolean needsPerson(Exception failure) {
        if (failure instanceof MessagingException mail) {
            return mail instanceof AuthenticationFailedException
                    || MailFailure.of(mail, "", "").code() >= 500;
        }
        return SourceFault.needsPerson(failure);
    }

    private static String inWords(MessagingException failure) {
        int code = MailFailure.of(failure, "", "").code();
        return code == 0 ? SourceFault.inWords(failure) : "the mail server said " + code;
    }

    /**
     * Whether the other side may have all of it although nobody said so: only where it was being
     * given its name, or the mail server did not answer after it had all. Of what nobody foresaw
     * the worst is assumed.
     */
    private static boolean mayBeThere(Exception failure) {
        String said = String.valueOf(failure.getMessage());
        if (failure instanceof MessagingException mail) {
            boolean beforeIt =
                    mail instanceof MailConnectException
                            || mail instanceof AuthenticationFailedException
                            || said.contains("TLS");
            return !beforeIt && MailFailure.of(mail, "", "").code() <= 0;
        }
        if (failure instanceof GenericFileOperationFailedException) {
            return said.startsWith("Cannot rename");
        }
        return !SourceFault.isBrokenSession(failure);
    }
}
