package mahnlauf.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Receivable;
import mahnlauf.store.Erasure;

/**
 * By what a customer is found in files.
 *
 * @param names how he is called: name, e-mail, phone, IBAN of every version
 * @param accounts IBANs that are his and no other customer's
 * @param documents names of PDFs that his invoices name and nobody else's, small letters, without
 *     folders
 * @param gone customers who were erased before: files need not be kept for them
 */
record Erasable(
        CustomerNumber number,
        Set<InvoiceNumber> invoices,
        List<String> names,
        Set<String> accounts,
        Set<String> documents,
        List<Erasure.Entry> entries,
        Set<CustomerNumber> gone) {

    /** A shorter text stands in files by chance. */
    private static final int TELLING = 5;

    private static final long MOST_BYTES = 200L << 20;

    Erasable {
        invoices = Set.copyOf(invoices);
        names = List.copyOf(names);
        accounts = Set.copyOf(accounts);
        documents = Set.copyOf(documents);
        entries = List.copyOf(entries);
        gone = Set.copyOf(gone);
    }

    static Set<InvoiceNumber> invoicesOf(Debtor debtor) {
        return debtor.receivables().stream().map(Receivable::number).collect(Collectors.toSet());
    }

    static Set<CustomerNumber> goneBefore(Books books) {
        return books.debtors().stream()
                .filter(d -> d.customer().isErased())
                .map(Debtor::number)
                .collect(Collectors.toSet());
    }

    /** An account of a couple, say, is another customer's, too. */
    static Set<String> accountsOf(Debtor debtor, Books books, Collection<String> names) {
        Set<String> accounts = new HashSet<>();
        names.stream().filter(Erasable::looksLikeIban).forEach(accounts::add);
        for (Debtor other : books.debtors()) {
            if (!other.number().equals(debtor.number())) {
                accounts.remove(other.customer().iban());
            }
        }
        return accounts;
    }

    private static boolean looksLikeIban(String text) {
        return text.length() >= 15
                && text.substring(0, 2).chars().allMatch(Character::isLetter)
                && text.substring(2).chars().allMatch(Character::isLetterOrDigit);
    }

    static Set<String> documentsOf(Debtor debtor, Books books) {
        Set<String> his = new HashSet<>();
        Set<String> others = new HashSet<>();
        for (Receivable receivable : books.receivables()) {
            Invoice invoice = receivable.invoice();
            boolean mine = invoice.customer().equals(debtor.number());
            for (String name : List.of(invoice.terms().pdf(), invoice.terms().contractPdf())) {
                if (!name.isBlank()) {
                    (mine ? his : others).add(lastPart(name));
                }
            }
        }
        his.removeAll(others);
        return his;
    }

    static String lastPart(String name) {
        String path = name.strip().replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether the text of the file tells one of his names; what is packed cannot be seen. */
    boolean isNamedIn(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            return false;
        }
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        return names.stream()
                .filter(name -> name.length() >= TELLING)
                .anyMatch(name -> bytes.contains(name) || bytes.contains(asUtf8(name)));
    }

    /** The bytes that the name has in UTF-8, each as one letter. */
    private static String asUtf8(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
