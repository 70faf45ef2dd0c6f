package mahnlauf.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
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
        invoices.read(taking);
        taking.check();
        afterwards = taking::apply;
        boolean whole = taking.rejections().isEmpty();
        String reason = remarks(taking.remarks());
        if (!whole) {
            reason = rejected(taking, rejectedRows(taking)) + reason;
        }
        FileRegister.State state = whole ? FileRegister.State.ACCEPTED : FileRegister.State.PARTLY;
        String said = reason;
        return LedgerFailure.unchecked(
                () -> {
                    taking.finish();
                    register(tx, invoices.name(), state, taking.rows(), said);
                    return outcome(state, taking.rows(), said);
                });
    }

    /** Where the refused rows lie, ready to mend; a rehearsal only says where they would. */
    private Path rejectedRows(InvoiceTaking taking) throws IOException {
        return night.isRehearsal()
                ? Rejects.place(night.home(), file.name() + ".rows.csv")
                : Rejects.rows(night.home(), file.name(), taking.header(), taking.rejections());
    }

    private String rejected(InvoiceTaking taking, Path rows) {
        int count = taking.rejections().size();
        return (count == 1 ? "1 row was refused" : count + " rows were refused")
                + "; mend "
                + night.home().relative(rows)
                + " and drop it into inbox/. First: "
                + taking.rejections().get(0).reason()
                + (taking.remarks().isEmpty() ? "" : " ");
    }

    private static String remarks(List<String> remarks) {
        int shown = Math.min(REMARKS_SHOWN, remarks.size());
        String more = remarks.size() > shown ? " and " + (remarks.size() - shown) + " more" : "";
        return String.join("; ", remarks.subList(0, shown)) + more;
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
