package mahnlauf.core.einvoice;

import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;

/**
 * An electronic invoice (EN 16931 in UBL or CII, ZUGFeRD 1.0) as it was issued.
 *
 * @param code type of the document (BT-3, UNTDID 1001)
 * @param creditNote whether positive amounts are owed to the buyer
 * @param issued BT-2
 * @param terms due date (BT-9, else by the words of BT-20) and Skonto
 * @param termsText the words of BT-20, on one line
 * @param gross with VAT (BT-112), signed as it stands
 * @param payable what is still to be paid (BT-115), signed as it stands
 * @param accounts to pay to (BT-84), without blanks
 * @param reference what the payer shall quote (BT-83), or empty
 * @param preceding numbers of the invoices that it is about (BT-25)
 */
public record ElectronicInvoice(
        String code,
        boolean creditNote,
        InvoiceNumber number,
        LocalDate issued,
        PaymentTerms terms,
        String termsText,
        Money gross,
        Money payable,
        Party seller,
        Party buyer,
        List<String> accounts,
        String reference,
        List<InvoiceNumber> preceding) {

    public ElectronicInvoice {
        accounts = List.copyOf(accounts);
        preceding = List.copyOf(preceding);
    }

    /** What the document calls itself; a negative invoice is an invoice here. */
    public DocumentType type() {
        return creditNote ? DocumentType.CREDIT_NOTE : DocumentType.INVOICE;
    }

    /** What the buyer owes by it; negative where he is owed. */
    public Money owed() {
        return creditNote ? payable.negated() : payable;
    }

    /**
     * What it is in the books: a negative invoice gives money back, a negative credit note claims.
     */
    public DocumentType booked() {
        if (owed().isZero()) {
            return type();
        }
        return owed().isNegative() ? DocumentType.CREDIT_NOTE : DocumentType.INVOICE;
    }

    /**
     * Whether the books know the same document already: same kind, day and money, since numbers may
     * begin anew with each year. A row of an export may state the gross amount where this states
     * what is left of it.
     */
    public boolean saysTheSameAs(Invoice known) {
        boolean sameMoney =
                known.gross().equals(payable.abs()) || known.gross().equals(gross.abs());
        return sameMoney && known.type() == booked() && known.invoiceDate().equals(issued);
    }
}
