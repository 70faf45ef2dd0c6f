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

    /** Stricter than the call centres' code: no early, late or weekend calls about debts. */
    static final String HOURS = "Mo-Fr 9-19 Uhr, nicht an Feiertagen";

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

    public static List<List<String>> rows(List<CallItem> calls) {
        return calls.stream().map(CallList::row).toList();
    }

    private static List<String> row(CallItem call) {
        Stream<String> facts = Stream.concat(who(call), what(call)).map(SafeCell::of);
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

    private static Stream<String> what(CallItem call) {
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
                call.reason(),
                Integer.toString(call.tries()),
                said(call),
                HOURS);
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
        return call.letters().stream().map(CallList::letter).collect(Collectors.joining(", "));
    }

    /** What was said before, newest first: nobody wants to be asked the same again. */
    private static String said(CallItem call) {
        return call.said().stream().map(CallList::said).collect(Collectors.joining(" | "));
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
