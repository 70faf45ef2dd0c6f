package mahnlauf.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mahnlauf.core.decide.ClaimWatch;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Handover;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import mahnlauf.store.ClaimFacts;

/**
 * What files about payments tell agencies and the ledger does not know, since the run that wrote
 * them died before it could write that down.
 */
final class LeftTellings {

    private final Night night;
    private final Map<String, ToldFiles> files = new HashMap<>();
    private final Map<Part, Money> told = new HashMap<>();
    private final Map<Path, Left> left = new TreeMap<>();

    LeftTellings(Night night) {
        this.night = night;
    }

    /** An invoice of a claim. */
    private record Part(String claimId, InvoiceNumber invoice) {}

    /** One file and the facts that it lacks. */
    record Left(String agency, Path file, List<Event> events) {}

    /** Looks at what the files say of a claim. */
    void look(Handover claim, List<Receivable> invoices) throws IOException, SQLException {
        ToldFiles ofAgency = files.get(claim.agency());
        if (ofAgency == null) {
            Path folder = night.home().outbox("collection");
            ofAgency = ToldFiles.of(folder, claim.agency(), night.date());
            files.put(claim.agency(), ofAgency);
        }
        for (Receivable invoice : invoices) {
            Optional<ToldFiles.Row> row = ofAgency.about(claim.claimId(), invoice.number());
            if (row.isPresent() && isUnknown(claim, invoice, row.get())) {
                add(claim, invoice, row.get());
            }
        }
    }

    private void add(Handover claim, Receivable invoice, ToldFiles.Row row) {
        told.put(new Part(claim.claimId(), invoice.number()), row.all());
        left.computeIfAbsent(row.file(), f -> new Left(claim.agency(), f, new ArrayList<>()))
                .events()
                .add(ClaimPaymentDoor.told(night.date(), claim.claimId(), invoice, row.all()));
    }

    /** A file that is older than what the ledger knows has been outlived. */
    private boolean isUnknown(Handover claim, Receivable invoice, ToldFiles.Row row)
            throws SQLException {
        return !row.all().equals(ClaimWatch.known(claim, invoice))
                && ClaimFacts.lastTold(night.ledger(), claim.claimId(), invoice.number())
                        .map(last -> !row.night().isBefore(last))
                        .orElse(true);
    }

    /** What the agency knows once these files are written down. */
    Money known(Handover claim, Receivable invoice) {
        Money inFile = told.get(new Part(claim.claimId(), invoice.number()));
        return inFile == null ? ClaimWatch.known(claim, invoice) : inFile;
    }

    /** The files, in order of their names. */
    List<Left> files() {
        return List.copyOf(left.values());
    }
}
