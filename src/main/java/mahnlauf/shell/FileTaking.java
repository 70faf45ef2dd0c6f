package mahnlauf.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.Recognised;
import mahnlauf.store.FactWriter;
import mahnlauf.store.FileRegister;
import mahnlauf.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one recognised file holds goes into the ledger, in one transaction with its entry in the
 * register.
 */
final class FileTaking {

    private static final Logger LOG = LoggerFactory.getLogger(FileTaking.class);
    private static final int REMARKS_SHOWN = 20;

    private final Night night;
    private final InboxFile file;
    private final String archivedAs;
    private Runnable afterwards = () -> {};

    FileTaking(Night night, InboxFile file, String archivedAs) {
        this.night = night;
        this.file = file;
        this.archivedAs = archivedAs;
    }

    /** Takes the file; tonight's books learn of it once it is committed. */
    Night.FileOutcome inTransaction(Recognised recognised)
            throws IOException, SQLException, RefusedException {
        Night.FileOutcome outcome =
                night.ledger()
                        .<Night.FileOutcome, IOException, RefusedException>inTransaction(
                                night.date(), tx -> take(tx, recognised));
        afterwards.run();
        return outcome;
    }

    private Night.FileOutcome take(Transaction tx, Recognised recognised)
            throws IOException, SQLException, RefusedException {
        try {
            Night.FileOutcome outcome = recognised.answer(new Taking(tx));
            if (file.changedSince()) {
                throw new StillWrittenException(file.name());
            }
            return outcome;
        } catch (LedgerFailure e) {
            throw e.sql();
        }
    }

    /** How each kind of file is taken. */
    private final class Taking implements Recognised.Cases<Night.FileOutcome> {

        private final Transaction tx;

        Taking(Transaction tx) {
            this.tx = tx;
        }

        @Override
        public Night.FileOutcome statement(Recognised.Statement statement)
                throws IOException, RefusedException {
            return FileTaking.this.statement(tx, statement);
        }

        @Override
        public Night.FileOutcome invoices(Recognised.Invoices invoices)
                throws IOException, RefusedException {
            return FileTaking.this.invoices(tx, invoices);
        }

        @Override
        public Night.FileOutcome customers(Recognised.Customers customers)
                throws IOException, RefusedException {
            return FileTaking.this.customers(tx, customers);
        }

        @Override
        public Night.FileOutcome electronicInvoice(Recognised.EInvoice invoice)
                throws RefusedException {
            return FileTaking.this.electronicInvoice(tx, invoice);
        }

        @Override
        public Night.FileOutcome bounce(Recognised.Returned returned) throws RefusedException {
            return FileTaking.this.bounce(tx, returned);
        }

        @Override
        public Night.FileOutcome document(Recognised.Document document) throws IOException {
            return FileTaking.this.document(tx, document);
        }

        @Override
        public Night.FileOutcome review(Recognised.Review review)
                throws IOException, RefusedException {
            return FileTaking.this.review(tx, review);
        }

        @Override
        public Night.FileOutcome contacts(Recognised.Contacts contacts)
                throws IOException, RefusedException {
            return FileTaking.this.contacts(tx, contacts);
        }

        @Override
        public Night.FileOutcome agencyReport(Recognised.AgencyReports reports)
                throws IOException, RefusedException {
            AgencyTaking taking = LedgerFailure.unchecked(() -> new AgencyTaking(night, tx));
            reports.read(taking);
            afterwards = taking::apply;
            return rows(tx, reports.name(), taking, taking::finish);
        }

        @Override
        public Night.FileOutcome archive(Recognised.Archive archive) throws RefusedException {
            throw new RefusedException("is a zip within a zip; unpack it first");
        }
    }

    private Night.FileOutcome statement(Transaction tx, Recognised.Statement statement)
            throws IOException, RefusedException {
        StatementTaking taking =
                new StatementTaking(
                        night, tx, new FactWriter.Source(file.name(), statement.name()));
        statement.read(taking);
        taking.check();
        afterwards = taking::apply;
        String said = remarks(taking.remarks());
        if (!said.isEmpty()) {
            LOG.warn("{}: read what `mahnlauf list files` says of it", file.name());
        }
        return LedgerFailure.unchecked(
                () -> {
                    FileRegister.State state = FileRegister.State.ACCEPTED;
                    long id = register(tx, statement.name(), state, taking.taken(), said);
                    taking.register(id);
                    return outcome(state, taking.taken(), said);
                });
    }

    private Night.FileOutcome invoices(Transaction tx, Recognised.Invoices invoices)
            throws IOException, RefusedException {
        InvoiceTaking taking = LedgerFailure.unchecked(() -> new InvoiceTaking(night, tx));
        if (OpenItemCheck.isMeant(night.settings(), file.name(), invoices.name())) {
            taking.compareWith(new OpenItemCheck(night, file.name()));
        }
        invoices.read(taking);
        taking.check();
        afterwards = taking::apply;
        return rows(tx, invoices.name(), taking, taking::finish);
    }

    private Night.FileOutcome customers(Transaction tx, Recognised.Customers customers)
            throws IOException, RefusedException {
        CustomerTaking taking = LedgerFailure.unchecked(() -> new CustomerTaking(night, tx));
        customers.read(taking);
        afterwards = taking::apply;
        return rows(tx, customers.name(), taking, taking::finish);
    }

    private Night.FileOutcome contacts(Transaction tx, Recognised.Contacts contacts)
            throws IOException, RefusedException {
        ContactTaking taking = LedgerFailure.unchecked(() -> new ContactTaking(night, tx));
        contacts.read(taking);
        afterwards = taking::apply;
        return rows(tx, contacts.name(), taking, taking::finish);
    }

    private Night.FileOutcome review(Transaction tx, Recognised.Review review)
            throws IOException, RefusedException {
        ReviewTaking taking = LedgerFailure.unchecked(() -> new ReviewTaking(night, file.name()));
        review.read(taking);
        return rows(tx, review.name(), taking, () -> taking.finish(tx));
    }

    /** What is left to do once all rows were read. */
    private interface Finish {
        void run() throws SQLException;
    }

    private Night.FileOutcome rows(Transaction tx, String format, RowNotes notes, Finish finish)
            throws IOException {
        LedgerFailure.does(finish::run);
        boolean whole = notes.rejections().isEmpty();
        String remarks = remarks(notes.remarks());
        String said = whole ? remarks : rejected(notes, rejectedRows(notes)) + remarks;
        FileRegister.State state = whole ? FileRegister.State.ACCEPTED : FileRegister.State.PARTLY;
        return LedgerFailure.unchecked(
                () -> {
                    register(tx, format, state, notes.rows(), said);
                    return outcome(state, notes.rows(), said);
                });
    }

    private Night.FileOutcome electronicInvoice(Transaction tx, Recognised.EInvoice recognised)
            throws RefusedException {
        EInvoiceTaking taking =
                LedgerFailure.unchecked(() -> new EInvoiceTaking(night, tx, archivedAs));
        try {
            taking.take(recognised.invoice());
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
        afterwards = taking::apply;
        return accepted(tx, recognised.name(), taking.remark());
    }

    /** Nothing is booked; letters find it by its name. A signed offer is accepted by it. */
    private Night.FileOutcome document(Transaction tx, Recognised.Document document)
            throws IOException {
        SignedOffer signed = signed(tx);
        afterwards = () -> LedgerFailure.does(() -> learn(signed));
        return accepted(tx, document.name(), signed.remark());
    }

    private SignedOffer signed(Transaction tx) throws IOException {
        try {
            SignedOffer signed = SignedOffer.of(night, file);
            Event acceptance = signed.acceptance();
            if (acceptance != null) {
                tx.facts().event(acceptance);
            }
            return signed;
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    private void learn(SignedOffer signed) throws SQLException {
        Event acceptance = signed.acceptance();
        if (acceptance != null) {
            night.books().apply(acceptance);
        }
        if (!signed.finding().isEmpty()) {
            night.findings().add(signed.finding());
        }
    }

    private Night.FileOutcome bounce(Transaction tx, Recognised.Returned returned)
            throws RefusedException {
        BounceTaking taking = new BounceTaking(night, tx);
        String said;
        try {
            said = taking.take(returned.bounce(), archivedAs);
            taking.finish();
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
        afterwards = () -> LedgerFailure.does(taking::apply);
        return accepted(tx, returned.name(), said);
    }

    private Night.FileOutcome accepted(Transaction tx, String format, String remark) {
        return LedgerFailure.unchecked(
                () -> {
                    register(tx, format, FileRegister.State.ACCEPTED, 1, remark);
                    return outcome(FileRegister.State.ACCEPTED, 1, remark);
                });
    }

    /** Where the refused rows lie, ready to mend; a rehearsal only says where they would. */
    private Path rejectedRows(RowNotes taking) throws IOException {
        return night.isRehearsal()
                ? Rejects.place(night.home(), file.name() + ".rows.csv")
                : Rejects.rows(night.home(), file.name(), taking.header(), taking.rejections());
    }

    private String rejected(RowNotes taking, Path rows) {
        int count = taking.rejections().size();
        return (count == 1 ? "1 row was refused" : count + " rows were refused")
                + "; mend "
                + night.home().relative(rows)
                + " and drop it into inbox/. First: "
                + taking.rejections().get(0).reason()
                + (taking.remarks().isEmpty() ? "" : "; ");
    }

    private static String remarks(List<String> remarks) {
        return FirstFew.of(remarks, REMARKS_SHOWN).inWords("; ");
    }

    private long register(
            Transaction tx, String format, FileRegister.State state, long records, String reason)
            throws SQLException {
        return FileRegister.add(
                tx,
                new FileRegister.Entry(
                        file.name(),
                        file.sha256(),
                        format,
                        state,
                        records,
                        night.timestamp(),
                        reason,
                        archivedAs));
    }

    private Night.FileOutcome outcome(FileRegister.State state, long records, String reason) {
        return new Night.FileOutcome(file.name(), state.code(), records, reason);
    }
}
