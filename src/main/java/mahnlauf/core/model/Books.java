package mahnlauf.core.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that the ledger says, folded: every customer and every invoice, in the order they came. */
public final class Books {

    private final Map<CustomerNumber, Debtor> debtors = new LinkedHashMap<>();
    private final Map<InvoiceNumber, Receivable> receivables = new LinkedHashMap<>();

    /** The newest description of a customer. */
    public void apply(Customer customer) {
        Debtor known = debtors.get(customer.number());
        if (known == null) {
            debtors.put(customer.number(), new Debtor(customer));
        } else {
            known.describe(customer);
        }
    }

    /** An invoice that is new, or a newer version of one. */
    public void apply(Invoice invoice, LocalDate night) {
        Receivable known = receivables.get(invoice.number());
        if (known == null) {
            Receivable receivable = new Receivable(invoice, night);
            receivables.put(invoice.number(), receivable);
            debtor(invoice.customer()).add(receivable);
        } else {
            move(known, invoice.customer());
            known.correct(invoice);
        }
    }

    /** A correction may name another customer: the invoice goes with it. */
    private void move(Receivable receivable, CustomerNumber to) {
        CustomerNumber from = receivable.invoice().customer();
        if (!from.equals(to)) {
            debtor(from).remove(receivable);
            debtor(to).add(receivable);
            receivable.forgetLetters();
        }
    }

    public void apply(Posting posting) {
        receivable(posting.invoice()).apply(posting);
        if (posting.type() == Posting.Type.CREDIT) {
            receivable(new InvoiceNumber(posting.reference())).use(posting.amount());
        }
    }

    public void apply(Event event) {
        InvoiceNumber invoice = event.invoice();
        if (event.type() == Event.Type.LETTER && invoice != null) {
            letter(receivable(invoice), event);
        } else {
            debtor(event.customer()).apply(event);
        }
        if (event.type() == Event.Type.AGREEMENT_INVOICE && invoice != null) {
            receivable(invoice).agree(debtor(event.customer()).agreement(event.reference()));
        }
        if (event.type() == Event.Type.HANDOVER && invoice != null) {
            receivable(invoice).handOver(event.on());
        }
        if (event.type() == Event.Type.TAKEN_OVER && invoice != null) {
            receivable(invoice).takeOver(event);
        }
        if (event.type() == Event.Type.RETURN_COST && invoice != null) {
            receivable(invoice).addReturnCost(event.money(receivable(invoice).gross()));
        }
    }

    /** A letter to somebody else reminded nobody of what he owes today. */
    private static void letter(Receivable receivable, Event event) {
        if (receivable.invoice().customer().equals(event.customer())) {
            receivable.apply(event);
        }
    }

    public Collection<Debtor> debtors() {
        return Collections.unmodifiableCollection(debtors.values());
    }

    public Collection<Receivable> receivables() {
        return Collections.unmodifiableCollection(receivables.values());
    }

    public @Nullable Receivable find(InvoiceNumber number) {
        return receivables.get(number);
    }

    public @Nullable Debtor find(CustomerNumber number) {
        return debtors.get(number);
    }

    /** The customer that the ledger must know. */
    public Debtor debtor(CustomerNumber number) {
        Debtor debtor = debtors.get(number);
        if (debtor == null) {
            throw new IllegalStateException(
                    "The ledger names customer " + number + " before describing him");
        }
        return debtor;
    }

    /** The invoice that the ledger must know. */
    public Receivable receivable(InvoiceNumber number) {
        Receivable receivable = receivables.get(number);
        if (receivable == null) {
            throw new IllegalStateException(
                    "The ledger books on invoice " + number + " before issuing it");
        }
        return receivable;
    }
}
