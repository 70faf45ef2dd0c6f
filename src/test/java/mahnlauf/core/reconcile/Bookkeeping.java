package mahnlauf.core.reconcile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mahnlauf.core.age.WorkingDays;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.law.BaseRate;
import mahnlauf.core.law.BaseRates;
import mahnlauf.core.law.Jurisdiction;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.LedgerEntry;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.OpenEntry;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;
import org.jspecify.annotations.Nullable;

/** Books in the making: invoices, then nights of bank entries that are reconciled with them. */
final class Bookkeeping {

    static final LocalDate DUE = LocalDate.of(2026, 1, 19);
    static final String ACCOUNT = "DE89370400440532013000";

    final Books books = new Books();
    final List<Posting> postings = new ArrayList<>();
    final Map<Long, OpenEntry> open = new TreeMap<>();
    private final List<LedgerEntry> past = new ArrayList<>();

    Bookkeeping customer(String number, String name) {
        books.apply(
                new Customer(
                        new CustomerNumber(number),
                        name,
                        CustomerKind.BUSINESS,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "DE",
                        "de",
                        ""));
        return this;
    }

    Bookkeeping invoice(String number, String customer, Money gross) {
        return document(number, customer, DocumentType.INVOICE, null, gross);
    }

    Bookkeeping document(
            String number,
            String customer,
            DocumentType type,
            @Nullable String related,
            Money gross) {
        books.apply(
                new Invoice(
                        new InvoiceNumber(number),
                        new CustomerNumber(customer),
                        type,
                        related == null ? null : new InvoiceNumber(related),
                        DUE.minusDays(14),
                        DUE,
                        gross,
                        new Invoice.Terms(null, null, true, false, null, "", "", "")),
                DUE);
        return this;
    }

    /** A Mahnung went out: from now on fees and interest count against payments. */
    Bookkeeping dunned(String number, long feeCents, LocalDate on) {
        Receivable r = receivable(number);
        CustomerNumber customer = r.invoice().customer();
        InvoiceNumber invoice = r.number();
        for (String stage : List.of("reminder", "dunning")) {
            books.apply(
                    new Event(Event.Type.LETTER, on, customer, invoice, "L", stage, on, null, ""));
        }
        Money fee = new Money(feeCents, r.gross().currency());
        books.apply(
                new Posting(
                        Posting.Type.CHARGE,
                        on,
                        on,
                        customer,
                        invoice,
                        Component.FEE,
                        fee,
                        "L",
                        "dunning",
                        100,
                        ""));
        return this;
    }

    Receivable receivable(String number) {
        return books.receivable(new InvoiceNumber(number));
    }

    /** One night: what is new, and what found nothing before. */
    Bookkeeping night(List<LedgerEntry> fresh) {
        List<LedgerEntry> entries = new ArrayList<>();
        for (LedgerEntry entry : past) {
            OpenEntry left = open.get(entry.seq());
            if (left != null && left.state() != OpenEntry.State.PARTLY_BOOKED) {
                open.remove(entry.seq());
                entries.add(entry);
            }
        }
        List<LedgerEntry> earlier = past.stream().filter(e -> !entries.contains(e)).toList();
        entries.addAll(fresh);
        Reconciliation.Outcome outcome =
                Reconciliation.of(books, entries, earlier, Learned.NOTHING, arrears(), Desk.POLICY);
        postings.addAll(outcome.postings());
        outcome.open().forEach(o -> open.put(o.seq(), o));
        past.addAll(fresh);
        return this;
    }

    static Arrears arrears() {
        BaseRate rate =
                new BaseRate(Jurisdiction.DE, LocalDate.of(2026, 1, 1), new BigDecimal("2.00"));
        return new Arrears(
                new Arrears.Terms(Jurisdiction.DE, true, 4),
                WorkingDays.except(Set.of()),
                BaseRates.of(List.of(rate)));
    }

    /** What of an entry went to invoices, by what was posted. */
    Money allocated(LedgerEntry entry) {
        return postings.stream()
                .filter(p -> p.type() == Posting.Type.ALLOCATION && p.component().isMoney())
                .filter(p -> p.reference().equals(entry.entry().bankRef()))
                .map(Posting::amount)
                .reduce(Money.zero(entry.entry().amount().currency()), Money::plus);
    }

    /** {@code RE-1 60.00 fees 0.00 interest 1.20} a line, by number. */
    String balances() {
        Map<String, String> lines = new TreeMap<>();
        for (Receivable r : books.receivables()) {
            lines.put(
                    r.number().value(),
                    r.principalOpen()
                            + " fees "
                            + r.feesOpen().plain()
                            + " interest "
                            + r.interestOpen().plain());
        }
        return lines.toString();
    }

    static LedgerEntry entry(long seq, String ref, Money amount, int day, String text) {
        return entry(seq, ref, amount, day, text, EntryKind.CREDIT, "");
    }

    static LedgerEntry returned(long seq, String ref, Money amount, int day, String endToEndId) {
        return entry(seq, ref, amount, day, "Rücklastschrift", EntryKind.RETURN, endToEndId);
    }

    /** A return of which the bank kept a fee: it names the amount of the debit. */
    static LedgerEntry returnedWithFee(
            long seq, String ref, Money amount, int day, String endToEndId, Money debit) {
        BankEntry e = returned(seq, ref, amount, day, endToEndId).entry();
        BankEntry named =
                new BankEntry(
                        ref,
                        e.bookingDate(),
                        e.valueDate(),
                        amount,
                        e.kind(),
                        e.counterparty(),
                        e.counterpartyIban(),
                        endToEndId,
                        "",
                        e.remittanceInfo(),
                        "AM04",
                        debit);
        return new LedgerEntry(seq, ACCOUNT, named);
    }

    static LedgerEntry entry(
            long seq,
            String ref,
            Money amount,
            int day,
            String text,
            EntryKind kind,
            String endToEndId) {
        LocalDate booked = DUE.plusDays(day);
        BankEntry entry =
                new BankEntry(
                        ref,
                        booked,
                        booked,
                        amount,
                        kind,
                        "Jemand",
                        "DE02120300000000202051",
                        endToEndId,
                        "",
                        text,
                        kind == EntryKind.RETURN ? "AM04" : "",
                        amount.abs());
        return new LedgerEntry(seq, ACCOUNT, entry);
    }
}
