package mahnlauf.doors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mahnlauf.core.model.Claim.Item;
import mahnlauf.core.model.Claim.SentLetter;
import mahnlauf.core.model.InvoiceNumber;
import org.jspecify.annotations.Nullable;

/** The SHA-256 sums of the documents of a package, by what they belong to. */
final class DocumentHashes {

    private final Map<String, String> letters = new LinkedHashMap<>();
    private final Map<InvoiceNumber, List<String>> enclosures = new HashMap<>();

    void letter(String file, String hash) {
        letters.put(file, hash);
    }

    void enclosure(Set<InvoiceNumber> invoices, String hash) {
        for (InvoiceNumber invoice : invoices) {
            enclosures.computeIfAbsent(invoice, i -> new ArrayList<>()).add(hash);
        }
    }

    /** Of a letter; null where it is not in the package. */
    @Nullable String ofLetter(String file) {
        return letters.get(file);
    }

    /** Of the documents of an invoice that are in the package: its letters first. */
    List<String> of(Item item) {
        return Stream.concat(
                        item.letters().stream()
                                .map(SentLetter::file)
                                .filter(letters::containsKey)
                                .map(letters::get),
                        enclosures.getOrDefault(item.invoice(), List.of()).stream())
                .distinct()
                .toList();
    }
}
