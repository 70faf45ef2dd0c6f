package mahnlauf.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.ContactRow;
import mahnlauf.core.model.ContactSink;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerChange;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.CustomerSink;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceSink;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.Rejection;
import mahnlauf.core.model.StatementSink;
import mahnlauf.formats.Recognised;
import mahnlauf.formats.Recognition;
import mahnlauf.formats.zip.ArchiveReader;

/**
 * Whether an original holds a customer, and others beside him; read by the readers of the night.
 */
final class Originals {

    private final Recognition recognition;
    private final Erasable he;
    private final Set<String> entries;
    private final Set<String> sharedEntries;

    Originals(Recognition recognition, Erasable he) {
        this.recognition = recognition;
        this.he = he;
        this.entries = keys(he, true);
        this.sharedEntries = keys(he, false);
    }

    private static Set<String> keys(Erasable he, boolean alone) {
        return he.entries().stream()
                .filter(e -> e.alone() == alone)
                .map(
                        e ->
                                key(
                                        e.booked().toString(),
                                        e.minor(),
                                        e.counterparty(),
                                        e.iban(),
                                        e.remittance()))
                .collect(Collectors.toSet());
    }

    private static String key(String on, long minor, String who, String iban, String text) {
        return String.join("\n", on, String.valueOf(minor), who, iban, text);
    }

    /** Whom a file holds. */
    enum Holds {
        NOBODY,
        OTHERS,
        HIM_TOO,
        HIM_ALONE;

        static Holds of(long his, long others) {
            if (his == 0) {
                return others == 0 ? NOBODY : OTHERS;
            }
            return others == 0 ? HIM_ALONE : HIM_TOO;
        }
    }

    /**
     * What the file holds.
     *
     * @param name under which it was dropped
     */
    Holds of(Path file, String name) throws IOException {
        Holds read = read(file, name);
        boolean found = read == Holds.HIM_ALONE || read == Holds.HIM_TOO;
        return found || !he.isNamedIn(file) ? read : Holds.HIM_TOO;
    }

    private Holds read(Path file, String name) throws IOException {
        if (Files.size(file) == 0) {
            return Holds.NOBODY;
        }
        try {
            return recognition.recognise(file).answer(new Reading(name));
        } catch (RefusedException unreadable) {
            return Holds.NOBODY;
        }
    }

    /** How each kind of file is looked through. */
    private final class Reading implements Recognised.Cases<Holds> {

        private final String name;

        Reading(String name) {
            this.name = name;
        }

        @Override
        public Holds statement(Recognised.Statement statement)
                throws IOException, RefusedException {
            Count count = new Count();
            statement.read(count);
            return count.holds();
        }

        @Override
        public Holds invoices(Recognised.Invoices invoices) throws IOException, RefusedException {
            Count count = new Count();
            invoices.read(count);
            return count.holds();
        }

        @Override
        public Holds customers(Recognised.Customers customers)
                throws IOException, RefusedException {
            Count count = new Count();
            customers.read(count);
            return count.holds();
        }

        @Override
        public Holds contacts(Recognised.Contacts contacts) throws IOException, RefusedException {
            Count count = new Count();
            contacts.read(count);
            return count.holds();
        }

        @Override
        public Holds electronicInvoice(Recognised.EInvoice invoice) {
            return he.invoices().contains(invoice.invoice().number())
                    ? Holds.HIM_ALONE
                    : Holds.OTHERS;
        }

        @Override
        public Holds document(Recognised.Document document) {
            return he.documents().contains(Erasable.lastPart(name))
                    ? Holds.HIM_ALONE
                    : Holds.OTHERS;
        }

        /** The mail that it is about was his, if it was of this house at all. */
        @Override
        public Holds bounce(Recognised.Returned returned) {
            return returned.bounce().messageIds().stream()
                            .map(MailIds::action)
                            .anyMatch(action -> ActionNames.isOf(action, he.number()))
                    ? Holds.HIM_ALONE
                    : Holds.OTHERS;
        }

        /** A list of several; what it says of him is found by his name. */
        @Override
        public Holds review(Recognised.Review review) {
            return Holds.OTHERS;
        }

        /** Of several debtors, by their claims; his name in a note is found by itself. */
        @Override
        public Holds agencyReport(Recognised.AgencyReports reports) {
            return Holds.OTHERS;
        }

        @Override
        public Holds archive(Recognised.Archive archive) throws IOException, RefusedException {
            Path folder = Files.createTempDirectory("mahnlauf-erase");
            try {
                return members(archive.unpackInto(folder));
            } finally {
                delete(folder);
            }
        }
    }

    private Holds members(List<ArchiveReader.Member> members) throws IOException {
        long his = 0;
        long others = 0;
        for (ArchiveReader.Member member : members) {
            Holds holds = of(member.file(), member.name());
            his += holds == Holds.HIM_ALONE || holds == Holds.HIM_TOO ? 1 : 0;
            others += holds == Holds.HIM_ALONE ? 0 : 1;
        }
        return Holds.of(his, others);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Counts what is his and what is not; a row that nobody could read may be anybody's. */
    private final class Count implements StatementSink, InvoiceSink, CustomerSink, ContactSink {

        private long his;
        private long others;

        private void count(boolean mine) {
            his += mine ? 1 : 0;
            others += mine ? 0 : 1;
        }

        private void count(CustomerNumber customer) {
            if (!he.gone().contains(customer) || customer.equals(he.number())) {
                count(customer.equals(he.number()));
            }
        }

        Holds holds() {
            return Holds.of(his, others);
        }

        @Override
        public void entry(BankEntry entry, Origin origin) {
            String key =
                    key(
                            entry.bookingDate().toString(),
                            entry.amount().minor(),
                            entry.counterparty(),
                            entry.counterpartyIban(),
                            entry.remittanceInfo());
            boolean both = sharedEntries.contains(key);
            his += both ? 1 : 0;
            count(!both && (entries.contains(key) || isFrom(entry.counterpartyIban())));
        }

        private boolean isFrom(String account) {
            return he.accounts().contains(account);
        }

        @Override
        public void pending(Money amount) {
            others++;
        }

        @Override
        public void invoice(long line, Invoice invoice, Customer customer) {
            count(customer.number());
        }

        @Override
        public void customer(long line, CustomerChange change) {
            count(change.customer().number());
        }

        @Override
        public void contact(long line, ContactRow row, List<String> cells) {
            count(row.customer());
        }

        @Override
        public void rejected(Rejection rejection) {
            others++;
        }

        @Override
        public void begin(Head head) {
            // An account is the firm's own.
        }

        @Override
        public void end(End end) {
            // The sums say nothing of whose they are.
        }

        @Override
        public void header(List<String> cells) {
            // Columns are nobody's.
        }

        @Override
        public void remark(String text) {
            // Of the file, not of a person.
        }

        @Override
        public void remark(long line, String text) {
            // The row itself was counted.
        }
    }
}
