package mahnlauf.core.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Invoices that went to a collection agency (Inkasso) as one claim.
 *
 * @param on the night that handed them over
 * @param reports what the agency said of it, in ledger order
 * @param told by invoice, what the agency knows to have come in since
 * @param noticed whether a notice has told the debtor of it
 */
public record Handover(
        String claimId,
        String agency,
        LocalDate on,
        List<InvoiceNumber> invoices,
        boolean recalled,
        List<Report> reports,
        Map<InvoiceNumber, Money> told,
        boolean noticed) {

    /** The name of an entry that an agency reports begins so; the claim follows. */
    public static final String REFERENCE = "agency:";

    public Handover {
        invoices = List.copyOf(invoices);
        reports = List.copyOf(reports);
        told = Map.copyOf(told);
    }

    /**
     * What an agency said.
     *
     * @param amount what came in, with its currency ({@code 40.00 EUR}), or empty
     */
    public record Report(ClaimState status, LocalDate on, String amount) {

        private static Report of(Event event) {
            String[] words = event.word().split(" ", 2);
            LocalDate day = event.from() == null ? event.on() : event.from();
            return new Report(ClaimState.ofCode(words[0]), day, words.length > 1 ? words[1] : "");
        }

        /** The word of the event that keeps it. */
        public String word() {
            return amount.isEmpty() ? status.code() : status.code() + " " + amount;
        }
    }

    static Handover of(Event event) {
        return new Handover(
                event.reference(),
                event.word(),
                event.on(),
                List.of(invoice(event)),
                false,
                List.of(),
                Map.of(),
                false);
    }

    /** The same claim after one of its events. */
    Handover after(Event event) {
        return switch (event.type()) {
            case HANDOVER -> with(appended(invoices, invoice(event)), recalled, reports, told);
            case RECALL -> with(invoices, true, reports, told);
            case AGENCY_REPORT ->
                    with(invoices, recalled, appended(reports, Report.of(event)), told);
            case CLAIM_PAYMENT -> {
                Map<InvoiceNumber, Money> more = new HashMap<>(told);
                more.put(invoice(event), money(event.word()));
                yield with(invoices, recalled, reports, more);
            }
            case HANDOVER_NOTICE ->
                    new Handover(claimId, agency, on, invoices, recalled, reports, told, true);
            default -> throw new IllegalStateException(event.type() + " befalls no claim");
        };
    }

    /**
     * Where it stands: by the report of the newest day, of one day by the last; what we have called
     * back stays called back.
     */
    public ClaimState state() {
        if (recalled) {
            return ClaimState.RECALLED;
        }
        ClaimState state = ClaimState.HANDED_OVER;
        LocalDate newest = LocalDate.MIN;
        for (Report report : reports) {
            if (!report.on().isBefore(newest)) {
                newest = report.on();
                state = report.status();
            }
        }
        return state;
    }

    /** Whether the agency is to pursue it. */
    public boolean isAtAgency() {
        return !state().hasEnded();
    }

    private Handover with(
            List<InvoiceNumber> newInvoices,
            boolean isRecalled,
            List<Report> newReports,
            Map<InvoiceNumber, Money> newTold) {
        return new Handover(
                claimId, agency, on, newInvoices, isRecalled, newReports, newTold, noticed);
    }

    private static <T> List<T> appended(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }

    private static InvoiceNumber invoice(Event event) {
        InvoiceNumber invoice = event.invoice();
        if (invoice == null) {
            throw new IllegalStateException(
                    event.type() + " of " + event.reference() + " names no invoice");
        }
        return invoice;
    }

    private static Money money(String words) {
        String[] parts = words.split(" ", -1);
        return Money.of(new BigDecimal(parts[0]), Currency.getInstance(parts[1]));
    }
}
