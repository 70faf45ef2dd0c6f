package mahnlauf.doors;

import java.util.List;
import java.util.Set;
import mahnlauf.core.model.AgencyMap;
import mahnlauf.core.model.InvoiceNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a hand-off package holds besides the claim itself.
 *
 * @param letters the claim's letters; each is found by the name that {@code SentLetter.file} has
 * @param enclosures copies of invoices, contracts and agreements
 * @param map the file that the agency wants besides, or null
 */
public record PackageContent(
        List<Document> letters, List<Enclosure> enclosures, @Nullable AgencyMap map) {

    public PackageContent {
        letters = List.copyOf(letters);
        enclosures = List.copyOf(enclosures);
    }

    /** Letters alone. */
    public static PackageContent of(List<Document> letters) {
        return new PackageContent(letters, List.of(), null);
    }

    /**
     * A document that some invoices of the claim rest on.
     *
     * @param folder within the package: {@code invoices}, {@code contracts}, {@code agreements}
     */
    public record Enclosure(String folder, Set<InvoiceNumber> invoices, Document document) {

        public Enclosure {
            invoices = Set.copyOf(invoices);
        }
    }
}
