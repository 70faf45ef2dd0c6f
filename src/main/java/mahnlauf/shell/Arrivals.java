package mahnlauf.shell;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.mail.DeliveryReport;
import mahnlauf.shell.sources.Landing;
import mahnlauf.shell.sources.LeftThereException;
import mahnlauf.shell.sources.MailFiles;
import mahnlauf.shell.sources.SourceFault;
import mahnlauf.store.Ledger;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one source hands over in a night: it lands in the inbox, or stays there and is told. */
final class Arrivals {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    private final Landing ground;
    private final List<String> told = new ArrayList<>();

    Arrivals(Landing ground) {
        this.ground = ground;
    }

    /** What stays at its source, and why. */
    List<String> left() {
        synchronized (told) {
            return List.copyOf(told);
        }
    }

    /** One file, as the consumer of a folder hands it on. */
    void land(Exchange exchange) throws LeftThereException {
        String name = exchange.getMessage().getHeader(Exchange.FILE_NAME, "file", String.class);
        Long size = exchange.getMessage().getHeader(Exchange.FILE_LENGTH, -1L, Long.class);
        try (InputStream content = exchange.getMessage().getMandatoryBody(InputStream.class)) {
            ground.appear(ground.receive(name, size, content));
        } catch (IOException | InvalidPayloadException e) {
            throw leave(
                    BadValueException.quoted(name),
                    new LeftThereException(SourceFault.inWords(e), e));
        } catch (LeftThereException e) {
            throw leave(BadValueException.quoted(name), e);
        }
    }

    /** All files of one mail, or none. */
    void mail(Message mail) throws LeftThereException {
        List<Landing.Parcel> parcels = new ArrayList<>();
        try {
            for (Part file : MailFiles.of(mail)) {
                try (InputStream content = file.getInputStream()) {
                    parcels.add(ground.receive(MailFiles.name(file), -1, content));
                }
            }
            for (Landing.Parcel parcel : parcels) {
                ground.appear(parcel);
            }
        } catch (IOException | MessagingException e) {
            drop(parcels);
            throw leave(of(mail), new LeftThereException(SourceFault.inWords(e), e));
        } catch (LeftThereException e) {
            drop(parcels);
            throw leave(of(mail), e);
        }
    }

    /** One report about a mail that left from here; one about another mail stays unread. */
    void bounce(Message mail, Ledger ledger, Home home) throws LeftThereException {
        try {
            Optional<String> ours =
                    mail instanceof MimeMessage mime
                            ? BounceTaking.id(DeliveryReport.of(mime), ledger, home)
                            : Optional.empty();
            if (ours.isEmpty()) {
                throw new LeftThereException("is about a mail that did not leave from here");
            }
            if (mail.getSize() > DeliveryReport.MOST_BYTES) {
                throw new LeftThereException("is larger than any report");
            }
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            mail.writeTo(whole);
            byte[] bytes = whole.toByteArray();
            String name = "bounce-" + ours.get() + ".eml";
            ground.appear(ground.receive(name, bytes.length, new ByteArrayInputStream(bytes)));
        } catch (RefusedException nothingInIt) {
            throw new LeftThereException("says nothing of any recipient", nothingInIt);
        } catch (IOException | MessagingException | SQLException e) {
            throw leave(of(mail), new LeftThereException(SourceFault.inWords(e), e));
        }
    }

    private void drop(List<Landing.Parcel> parcels) {
        for (Landing.Parcel parcel : parcels) {
            try {
                ground.drop(parcel);
            } catch (IOException e) {
                LOG.debug("The next night removes {}", parcel.part(), e);
            }
        }
    }

    private static String of(Message mail) {
        try {
            return "a mail that came on " + mail.getReceivedDate();
        } catch (MessagingException unknown) {
            return "a mail";
        }
    }

    private LeftThereException leave(String what, LeftThereException why) {
        synchronized (told) {
            told.add(what + " " + why.getMessage() + "; it is left there.");
        }
        return why;
    }
}
