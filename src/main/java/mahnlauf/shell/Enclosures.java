package mahnlauf.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mahnlauf.core.decide.Conduct.Copy;
import mahnlauf.core.decide.Step;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Invoice;
import mahnlauf.doors.Document;
import mahnlauf.doors.Letters;
import mahnlauf.doors.PackageContent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a letter encloses: by default the copies of its invoices, and from the final notice on of
 * the contracts they rest on.
 */
final class Enclosures {

    private static final Logger LOG = LoggerFactory.getLogger(Enclosures.class);

    /** All enclosures of one letter, in bytes: many mail servers refuse mails of more than this. */
    private static final long MOST_BYTES = 10L << 20;

    private final Night night;
    private final Letters letters;
    private @Nullable CopyRegister register;

    /**
     * @param letters who knows what copies are called in a customer's language
     */
    Enclosures(Night night, Letters letters) {
        this.night = night;
        this.letters = letters;
    }

    /** In the order of the letter's lines; what is too large or lies nowhere is left out. */
    List<Document> of(Step step) throws IOException, SQLException {
        Map<Path, Document> found = new LinkedHashMap<>();
        long bytes = 0;
        Set<Copy> wanted = wanted(step);
        Letters.CopyNames names = letters.copyNames(step.debtor().customer());
        for (Step.Item item : step.items()) {
            Invoice invoice = item.receivable().invoice();
            if (wanted.contains(Copy.INVOICE)) {
                bytes = add(found, bytes, invoice, names.invoice(), invoice.terms().pdf());
            }
            if (wanted.contains(Copy.CONTRACT)) {
                bytes = add(found, bytes, invoice, names.contract(), invoice.terms().contractPdf());
            }
        }
        return List.copyOf(found.values());
    }

    /**
     * Letters about an agreement enclose nothing; an invoice that is sent again is the point of it.
     */
    private Set<Copy> wanted(Step step) {
        if (step.kind() == ActionKind.RESEND_INVOICE) {
            return Set.of(Copy.INVOICE);
        }
        return step.kind().isLetter()
                ? night.policy(step.debtor()).conduct(step.stage()).encloses()
                : Set.of();
    }

    /** Each copy of an invoice or contract that a claim rests on, whatever its size. */
    List<PackageContent.Enclosure> ofClaim(Step step) throws SQLException {
        List<PackageContent.Enclosure> found = new ArrayList<>();
        for (Step.Item item : step.items()) {
            Invoice invoice = item.receivable().invoice();
            add(found, "invoices", invoice, invoice.terms().pdf());
            add(found, "contracts", invoice, invoice.terms().contractPdf());
        }
        return found;
    }

    private void add(
            List<PackageContent.Enclosure> found, String folder, Invoice invoice, String name)
            throws SQLException {
        Path file = name.isEmpty() ? null : copies().find(name, invoice.number());
        if (file != null) {
            String ending = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            String type = ending.endsWith(".xml") ? ".xml" : ".pdf";
            String title = Outbox.safe(invoice.number().value()) + type;
            found.add(
                    new PackageContent.Enclosure(
                            folder, Set.of(invoice.number()), Document.of(title, file)));
        }
    }

    private long add(
            Map<Path, Document> found, long bytes, Invoice invoice, String what, String name)
            throws IOException, SQLException {
        Path file = name.isEmpty() ? null : copies().find(name, invoice.number());
        if (file == null || found.containsKey(file)) {
            if (file == null && !name.isEmpty()) {
                LOG.warn("{}: its copy was never dropped; the letter has none.", invoice.number());
            }
            return bytes;
        }
        long size = Files.size(file);
        if (bytes + size > MOST_BYTES) {
            LOG.warn("{}: its copy is too large to be enclosed.", invoice.number());
            return bytes;
        }
        String ending = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String type = ending.endsWith(".xml") ? ".xml" : ".pdf";
        String title = what + "-" + Outbox.safe(invoice.number().value()) + type;
        found.put(file, Document.of(title, file));
        return bytes + size;
    }

    private CopyRegister copies() throws SQLException {
        CopyRegister known = register;
        if (known == null) {
            known = CopyRegister.of(night);
            register = known;
        }
        return known;
    }
}
