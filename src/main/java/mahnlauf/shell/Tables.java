package mahnlauf.shell;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mahnlauf.core.age.Aging;
import mahnlauf.core.age.AgingSum;
import mahnlauf.core.age.Bucket;
import mahnlauf.core.age.Buckets;
import mahnlauf.core.age.WorkingDays;
import mahnlauf.core.agree.PlanStanding;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.AgreementOffer.Instalment;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Hold;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Table;
import mahnlauf.core.reconcile.Mandates;
import mahnlauf.store.DirectDebits;
import mahnlauf.store.Ledger;
import mahnlauf.store.SqlTables;
import org.jspecify.annotations.Nullable;

/** The tables of `list` (CONTRACT.md "Tables"), as of a night. */
public final class Tables {

    private static final List<String> BY_SQL =
            List.of(
                    "payments",
                    "allocations",
                    "review",
                    "actions",
                    "claims",
                    "ledger",
                    "files",
                    "runs",
                    "rules");
    private static final List<String> INVOICE_COLUMNS =
            List.of(
                    "invoice_number",
                    "customer_number",
                    "document_type",
                    "invoice_date",
                    "due_date",
                    "currency",
                    "gross_amount",
                    "paid_amount",
                    "open_amount",
                    "fees_open",
                    "interest_open",
                    "status",
                    "days_overdue",
                    "bucket",
                    "stage");

    private static final List<String> AGREEMENT_COLUMNS =
            List.of(
                    "agreement_id",
                    "customer_number",
                    "kind",
                    "state",
                    "total",
                    "instalments",
                    "next_due",
                    "next_amount",
                    "paid");

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final Ledger ledger;
    private final LocalDate day;
    private final LocalDate until;
    private final Buckets buckets;
    private final WorkingDays workingDays;

    /**
     * @param day the day that days overdue are counted to
     * @param until the last day whose facts count; null for all there are
     */
    public Tables(Ledger ledger, LocalDate day, @Nullable LocalDate until, Settings settings) {
        this.ledger = ledger;
        this.day = day;
        this.until = until == null ? EVER : until;
        this.buckets = Buckets.of(settings.thresholds());
        this.workingDays = settings.workingDays();
    }

    /** All names, in the order in which help shows them. */
    public static List<String> names() {
        return Stream.concat(
                        Stream.of("invoices", "aging", "agreements", "customers", "holds"),
                        BY_SQL.stream())
                .sorted()
                .toList();
    }

    /** One table; of one customer, where one is named. */
    public Table read(String name, @Nullable String customer) throws SQLException {
        Table table = read(name);
        if (customer == null) {
            return table;
        }
        return name.equals("payments") || name.equals("allocations")
                ? table.whereIn("bank_ref", SqlTables.refsOf(ledger, customer))
                : table.where("customer_number", customer);
    }

    /** One table. */
    public Table read(String name) throws SQLException {
        return switch (name) {
            case "invoices" -> invoices(ledger.booksAsOf(until));
            case "aging" -> aging(ledger.booksAsOf(until));
            case "holds" -> holds(ledger.booksAsOf(until));
            case "customers" -> customers(ledger.booksAsOf(until));
            case "agreements" -> agreements(ledger.booksAsOf(until));
            default -> SqlTables.read(ledger, name, until);
        };
    }

    private Table customers(Books books) throws SQLException {
        List<BankEntry> told = DirectDebits.about(ledger, Mandates.codes(), until);
        return new CustomerTable(day, workingDays, Mandates.unusable(books, told, day)).of(books);
    }

    private Table invoices(Books books) {
        List<List<String>> rows = new ArrayList<>();
        for (Receivable r : books.receivables()) {
            rows.add(invoice(r));
        }
        return new Table(INVOICE_COLUMNS, rows);
    }

    private List<String> invoice(Receivable r) {
        Invoice invoice = r.invoice();
        Money open = AgingSum.open(r);
        Money zero = Money.zero(open.currency());
        LocalDate due = Aging.effectiveDueDate(invoice.dueDate(), workingDays);
        boolean owed = invoice.type() == DocumentType.INVOICE && open.isPositive();
        return List.of(
                r.number().value(),
                invoice.customer().value(),
                invoice.type().code(),
                invoice.invoiceDate().toString(),
                invoice.dueDate().toString(),
                open.currency().getCurrencyCode(),
                r.gross().plain(),
                r.paid().plain(),
                open.plain(),
                (owed || r.feesOpen().isPositive() ? r.feesOpen() : zero).plain(),
                r.interestOpen().plain(),
                status(r),
                String.valueOf(owed ? Math.max(0, Aging.daysOverdue(due, day)) : 0),
                owed ? AgingSum.bucket(r, day, buckets, workingDays).code() : Bucket.NOT_DUE.code(),
                r.stage().code());
    }

    private static String status(Receivable r) {
        if (r.invoice().type() != DocumentType.INVOICE) {
            return r.unusedCredit().isZero() ? "paid" : "open";
        }
        if (r.isCancelled()) {
            return "cancelled";
        }
        if (r.isWrittenOff() && !r.principalOpen().isPositive()) {
            return "written_off";
        }
        boolean sidesOwed = r.feesOpen().isPositive() || r.interestOpen().isPositive();
        if (!r.principalOpen().isPositive() && !sidesOwed) {
            return r.credited().isPositive() && r.paid().isZero() ? "credited" : "paid";
        }
        boolean something = r.paid().isPositive() || r.credited().isPositive();
        return something || !r.principalOpen().isPositive() ? "partly_paid" : "open";
    }

    /** An active agreement holds its invoices until it is kept or broken. */
    private static List<List<String>> agreed(Debtor debtor) {
        List<List<String>> rows = new ArrayList<>();
        for (Agreement agreement : debtor.agreements()) {
            if (agreement.isActive()) {
                for (InvoiceNumber invoice : agreement.invoices()) {
                    rows.add(
                            List.of(
                                    debtor.number().value(),
                                    invoice.value(),
                                    "agreement " + agreement.id(),
                                    agreement.since().toString(),
                                    "",
                                    "agreement",
                                    "agreement"));
                }
            }
        }
        return rows;
    }

    /** What every customer owes, by bucket. */
    public Table aging(Books books) {
        List<String> codes = buckets.codes();
        List<String> columns =
                new ArrayList<>(List.of("customer_number", "customer_name", "currency"));
        columns.addAll(codes);
        columns.add("total");
        List<List<String>> rows = new ArrayList<>();
        books.debtors().stream()
                .sorted(Comparator.comparing(Debtor::number))
                .forEach(debtor -> rows.addAll(agingRows(debtor)));
        return new Table(columns, rows);
    }

    private List<List<String>> agingRows(Debtor debtor) {
        Map<Currency, Map<Bucket, Money>> sums =
                new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        for (Receivable r : debtor.receivables()) {
            Money open = AgingSum.open(r);
            if (!open.isZero()) {
                sums.computeIfAbsent(open.currency(), c -> new LinkedHashMap<>())
                        .merge(AgingSum.bucket(r, day, buckets, workingDays), open, Money::plus);
            }
        }
        List<List<String>> rows = new ArrayList<>();
        sums.forEach((currency, row) -> rows.add(agingRow(debtor, currency, row)));
        return rows;
    }

    private List<String> agingRow(Debtor debtor, Currency currency, Map<Bucket, Money> sums) {
        List<String> cells =
                new ArrayList<>(
                        List.of(
                                debtor.number().value(),
                                debtor.customer().name(),
                                currency.getCurrencyCode()));
        Money total = Money.zero(currency);
        for (Bucket bucket : buckets.all()) {
            Money sum = sums.getOrDefault(bucket, Money.zero(currency));
            cells.add(sum.plain());
            total = total.plus(sum);
        }
        cells.add(total.plain());
        return cells;
    }

    private Table agreements(Books books) {
        List<List<String>> rows = new ArrayList<>();
        for (Debtor debtor : books.debtors()) {
            for (Agreement agreement : debtor.agreements()) {
                rows.add(agreement(agreement, debtor));
            }
        }
        return new Table(AGREEMENT_COLUMNS, rows);
    }

    private List<String> agreement(Agreement agreement, Debtor debtor) {
        Agreement.Terms terms = agreement.terms();
        Agreement.State state = agreement.stateOn(day);
        boolean open = state == Agreement.State.ACTIVE || state == Agreement.State.OFFERED;
        PlanStanding standing = PlanStanding.of(agreement, debtor.receivables(), day);
        Instalment next = open ? standing.next() : null;
        Money none = Money.zero(terms.total().currency());
        return List.of(
                agreement.id(),
                debtor.number().value(),
                terms.kind().code(),
                state.code(),
                terms.total().plain(),
                String.valueOf(terms.instalments()),
                next == null ? "" : next.due().toString(),
                next == null ? "" : next.amount().plain(),
                agreement.isAgreed() ? standing.paid().plain() : none.plain());
    }

    private Table holds(Books books) {
        List<List<String>> rows = new ArrayList<>();
        for (Debtor debtor : books.debtors()) {
            for (Hold hold : debtor.holds()) {
                LocalDate until = hold.until();
                if (until == null || !until.isBefore(day)) {
                    rows.add(
                            List.of(
                                    debtor.number().value(),
                                    hold.invoice() == null ? "" : hold.invoice().value(),
                                    hold.why(),
                                    hold.from().toString(),
                                    until == null ? "" : until.toString(),
                                    hold.code().code(),
                                    hold.source()));
                }
            }
            rows.addAll(agreed(debtor));
        }
        return new Table(
                List.of(
                        "customer_number",
                        "invoice_number",
                        "reason",
                        "from",
                        "until",
                        "code",
                        "source"),
                rows);
    }
}
