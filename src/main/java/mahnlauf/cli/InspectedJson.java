package mahnlauf.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import mahnlauf.core.model.Money;
import mahnlauf.shell.Inspected;
import org.jspecify.annotations.Nullable;

/** What was inspected as one JSON object on one line; amounts are decimal strings. */
final class InspectedJson {

    private InspectedJson() {}

    static String line(Inspected file) {
        return "{"
                + String.join(
                        ", ",
                        field("file", file.file()),
                        field("format", file.format()),
                        field("state", file.state().name().toLowerCase(Locale.ROOT)),
                        field("reason", file.reason()),
                        "\"statements\": " + array(file.statements(), InspectedJson::statement),
                        "\"invoices\": " + array(file.documents(), InspectedJson::document))
                + "}";
    }

    private static String statement(Inspected.Statement s) {
        return "{"
                + String.join(
                        ", ",
                        field("account", s.account()),
                        field("currency", s.currency()),
                        field("opening", plain(s.opening())),
                        field("closing", plain(s.closing())),
                        "\"entries\": " + s.entries(),
                        field("credits", s.credits().plain()),
                        field("debits", s.debits().plain()),
                        "\"balances_ok\": " + s.balancesOk())
                + "}";
    }

    /**
     * A row of an export names neither seller nor IBAN; an e-invoice may not say when it is due.
     */
    private static String document(Inspected.Document d) {
        return "{"
                + String.join(
                        ", ",
                        field("invoice_number", d.number().value()),
                        field("document_type", d.type().code()),
                        field("invoice_date", d.date().toString()),
                        field("due_date", due(d)),
                        field("currency", d.gross().currency().getCurrencyCode()),
                        field("gross_amount", d.gross().plain()),
                        field("payable_amount", d.payable().plain()),
                        field("customer_name", d.customer()),
                        field("seller_name", known(d.seller())),
                        field("iban", known(d.iban())),
                        field("payment_reference", known(d.reference())))
                + "}";
    }

    private static @Nullable String due(Inspected.Document d) {
        return d.due() == null ? null : d.due().toString();
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }

    private static <T> String array(List<T> items, Function<T, String> json) {
        return items.stream().map(json).collect(Collectors.joining(", ", "[", "]"));
    }

    private static @Nullable String plain(@Nullable Money money) {
        return money == null ? null : money.plain();
    }

    private static String field(String name, @Nullable String value) {
        return Format.quoted(name) + ": " + (value == null ? "null" : Format.quoted(value));
    }
}
