package mahnlauf.doors;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mahnlauf.core.model.CallItem;
import mahnlauf.core.model.Claim.SentLetter;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.InvoiceNumber;

/**
 * The calls of a night as rows; the last columns are for the caller to fill.
 *
 * <p>Those have the names of the contacts CSV, so that the filled list can be dropped back as it
 * is.
 */
public final class CallList {

    private static final List<String> HEADER =
            List.of(
                    "action_id",
                    "customer_number",
                    "customer_name",
                    "phone",
                    "kind",
                    "language",
                    "invoice_numbers",
                    "oldest_due_date",
                    "days_overdue",
                    "open_amount",
                    "currency",
                    "letters",
                    "reason",
                    "tries",
                    "contacts",
                    "allowed_hours",
                    "date",
                    "outcome",
                    "until",
                    "instalments",
                    "amount",
                    "note");

    private CallList() {}

    public static List<String> header() {
        return HEADER;
    }

    /**
     * A row a call, without the header.
     *
     * @param language of the owner: {@code de} or {@code en}
     */
    public static List<List<String>> rows(List<CallItem> calls, String language) {
        boolean german = language.equals("de");
        return calls.stream().map(call -> row(call, german)).toList();
    }

    /** Stricter than the call centres' code: no early, late or weekend calls about debts. */
    static String hours(boolean german) {
        return german
                ? "Mo-Fr 9-19 Uhr, nicht an Feiertagen"
                : "Mon-Fri 9:00-19:00, not on public holidays";
    }

    private static String reason(CallItem.Why why, boolean german) {
        String debit =
                why.debitFault().isEmpty()
                        ? ""
                        : (german ? "; keine Lastschrift mehr (" : "; no direct debit any more (")
                                + why.debitFault()
                                + ")";
        return (german
                        ? why.again() ? "nicht erreicht" : "Mahnung"
                        : why.again() ? "not reached" : "dunning letter")
                + debit;
    }

    private static List<String> row(CallItem call, boolean german) {
        Stream<String> facts = Stream.concat(who(call), what(call, german)).map(SafeCell::of);
        Stream<String> toFill = Stream.of("", "", "", "", "", "");
        return Stream.concat(facts, toFill).toList();
    }

    private static Stream<String> who(CallItem call) {
        Customer customer = call.customer();
        return Stream.of(
                call.actionId(),
                customer.number().value(),
                customer.name(),
                customer.phone(),
                customer.kind().code(),
                customer.language());
    }

    private static Stream<String> what(CallItem call, boolean german) {
        return Stream.of(
                join(call.lines().stream().map(CallItem.Line::invoice).toList()),
                oldestDue(call).toString(),
                Integer.toString(
                        call.lines().stream()
                                .mapToInt(CallItem.Line::daysOverdue)
                                .max()
                                .orElseThrow()),
                call.open().plain(),
                call.open().currency().getCurrencyCode(),
                letters(call),
                reason(call.why(), german),
                Integer.toString(call.past().tries()),
                said(call),
                hours(german));
    }

    static LocalDate oldestDue(CallItem call) {
        return call.lines().stream()
                .map(CallItem.Line::dueDate)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    static String join(List<InvoiceNumber> invoices) {
        return invoices.stream().map(InvoiceNumber::value).collect(Collectors.joining(" "));
    }

    private static String letters(CallItem call) {
        return call.past().letters().stream()
                .map(CallList::letter)
                .collect(Collectors.joining(", "));
    }

    /** What was said before, newest first: nobody wants to be asked the same again. */
    private static String said(CallItem call) {
        return call.past().said().stream().map(CallList::said).collect(Collectors.joining(" | "));
    }

    private static String said(CallItem.Said said) {
        String until = said.until() == null ? "" : " until " + said.until();
        String note = said.note().isEmpty() ? "" : ": " + said.note();
        return said.date() + " " + said.outcome().code() + until + note;
    }

    private static String letter(SentLetter letter) {
        return letter.kind().code() + " " + letter.sentOn() + " (" + letter.channel() + ")";
    }
}
