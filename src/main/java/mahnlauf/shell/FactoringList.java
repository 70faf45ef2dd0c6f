package mahnlauf.shell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.decide.Way;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;

/**
 * The claims that the recommendation would sell (factoring), as a buyer asks for them: price,
 * advance and fee as configured.
 */
final class FactoringList {

    private static final List<String> HEADER =
            List.of(
                    "customer_number",
                    "customer_name",
                    "kind",
                    "street",
                    "postcode",
                    "city",
                    "country",
                    "invoice_number",
                    "invoice_date",
                    "due_date",
                    "currency",
                    "gross_amount",
                    "open_amount",
                    "price",
                    "advance",
                    "fee",
                    "payout",
                    "retained");

    private final BigDecimal price;
    private final BigDecimal advance;
    private final BigDecimal fee;

    FactoringList(Settings settings) {
        this.price = share(settings, Setting.FACTORING_PRICE_PERCENT);
        this.advance = share(settings, Setting.FACTORING_ADVANCE_PERCENT);
        this.fee = share(settings, Setting.FACTORING_FEE_PERCENT);
    }

    private static BigDecimal share(Settings settings, Setting setting) {
        return new BigDecimal(settings.text(setting)).movePointLeft(2);
    }

    /** A row for each invoice, the header first; nothing where no case is to be sold. */
    List<List<String>> rows(List<Closings.Advised> closings) {
        List<List<String>> rows = new ArrayList<>();
        for (Closings.Advised one : closings) {
            if (one.advice().way().filter(way -> way == Way.FACTORING).isPresent()) {
                Customer customer = one.closing().debtor().customer();
                one.closing().invoices().forEach(r -> rows.add(row(customer, r)));
            }
        }
        if (!rows.isEmpty()) {
            rows.add(0, HEADER);
        }
        return rows;
    }

    /** The fee is of the price, and is taken off the advance. */
    private List<String> row(Customer customer, Receivable r) {
        Invoice invoice = r.invoice();
        Money open = r.principalOpen();
        Money paid = open.times(price, RoundingMode.HALF_UP);
        Money first = paid.times(advance, RoundingMode.HALF_UP);
        Money cost = paid.times(fee, RoundingMode.HALF_UP);
        return List.of(
                customer.number().value(),
                customer.name(),
                customer.kind().code(),
                customer.street(),
                customer.postcode(),
                customer.city(),
                customer.country(),
                invoice.number().value(),
                invoice.invoiceDate().toString(),
                invoice.dueDate().toString(),
                open.currency().getCurrencyCode(),
                invoice.gross().plain(),
                open.plain(),
                paid.plain(),
                first.plain(),
                cost.plain(),
                first.minus(cost).plain(),
                paid.minus(first).plain());
    }
}
