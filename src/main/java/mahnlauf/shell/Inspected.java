package mahnlauf.shell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.einvoice.ElectronicInvoice;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a file is and holds, as {@code inspect} shows it.
 *
 * @param file the path as the caller gave it
 * @param format as {@code list files} names it; empty where the file is of no known format
 * @param reason why it would be refused, or what of it a night would leave out; else empty
 * @param refusedRows how many rows a night would hand back to be mended
 */
public record Inspected(
        String file,
        String format,
        State state,
        String reason,
        int refusedRows,
        List<Statement> statements,
        List<Document> documents) {

    public Inspected {
        statements = List.copyOf(statements);
        documents = List.copyOf(documents);
    }

    /** Whether it could be read. */
    public enum State {
        OK,
        REFUSED
    }

    /**
     * One statement of an account.
     *
     * @param opening booked balance before the entries, null where not stated
     * @param closing booked balance after them, null where not stated
     * @param entries the bank's entries, also those that are not booked; one that it splits into
     *     its transactions counts once
     * @param pending how many of them are announced only
     * @param credits sum of what came in, {@code debits} of what went out; neither is negative
     * @param change of the balance: what the booked entries sum to, signed
     * @param doubt why a night would not book by it all the same; else empty
     */
    public record Statement(
            String account,
            String currency,
            @Nullable Money opening,
            @Nullable Money closing,
            int entries,
            int pending,
            Money credits,
            Money debits,
            Money change,
            String doubt) {

        /**
         * opening + booked entries = closing; nothing contradicts where a balance is not stated.
         */
        public boolean balancesOk() {
            if (opening == null || closing == null) {
                return true;
            }
            return opening.currency().equals(change.currency())
                    && opening.plus(change).equals(closing);
        }
    }

    /**
     * One invoice, credit note or cancellation.
     *
     * @param due null where an e-invoice does not say it
     * @param gross with VAT; {@code payable} is what is left of it, negative where it says so
     * @param seller empty where the document is a row of an export, as are {@code iban} and {@code
     *     reference}
     */
    public record Document(
            InvoiceNumber number,
            DocumentType type,
            LocalDate date,
            @Nullable LocalDate due,
            Money gross,
            Money payable,
            String customer,
            String seller,
            String iban,
            String reference) {

        static Document of(Invoice row, String customer) {
            return new Document(
                    row.number(),
                    row.type(),
                    row.invoiceDate(),
                    row.dueDate(),
                    row.gross(),
                    row.gross(),
                    customer,
                    "",
                    "",
                    "");
        }

        static Document of(ElectronicInvoice invoice) {
            return new Document(
                    invoice.number(),
                    invoice.type(),
                    invoice.issued(),
                    invoice.terms().due(),
                    invoice.gross(),
                    invoice.payable(),
                    invoice.buyer().name(),
                    invoice.seller().name(),
                    invoice.accounts().isEmpty() ? "" : invoice.accounts().get(0),
                    invoice.reference());
        }
    }

    static Inspected empty(String file) {
        String reason = "is empty: there is nothing to take, so a night hands it back";
        return new Inspected(file, "", State.OK, reason, 0, List.of(), List.of());
    }

    static Inspected refused(String file, String format, String reason) {
        return new Inspected(file, format, State.REFUSED, reason, 0, List.of(), List.of());
    }

    /** Whether a person must look at it before it is dropped. */
    public boolean isClean() {
        return state == State.OK
                && !format.isEmpty()
                && refusedRows == 0
                && !(statements.isEmpty() && documents.isEmpty() && !reason.isEmpty())
                && statements.stream().allMatch(s -> s.balancesOk() && s.doubt().isEmpty());
    }

    /** A zip holds what its members hold; it is whole only if each of them is. */
    static Inspected ofMembers(String file, String format, List<Inspected> members) {
        List<Statement> statements = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        State state = State.OK;
        int refusedRows = 0;
        for (Inspected member : members) {
            statements.addAll(member.statements);
            documents.addAll(member.documents);
            refusedRows += member.refusedRows;
            state = member.state == State.REFUSED ? State.REFUSED : state;
            if (!member.reason.isEmpty()) {
                reasons.add(member.file + ": " + member.reason);
            }
        }
        String reason = String.join("; ", reasons);
        return new Inspected(file, format, state, reason, refusedRows, statements, documents);
    }
}
