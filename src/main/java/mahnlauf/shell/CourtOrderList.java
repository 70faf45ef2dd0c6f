package mahnlauf.shell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.decide.ClosingCase;
import mahnlauf.core.decide.Way;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.law.Default;
import mahnlauf.core.model.Creditor;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.Receivable;
import org.jspecify.annotations.Nullable;

/**
 * What an application for an order for payment (Mahnbescheid, § 690 ZPO) asks for, in the order of
 * the online form, for the cases that the recommendation would take to court. What the books do not
 * know is empty: whoever files it fills that in.
 */
final class CourtOrderList {

    static final List<String> HEADER =
            List.of(
                    "applicant_name",
                    "applicant_street",
                    "applicant_postcode",
                    "applicant_city",
                    "applicant_iban",
                    "representative",
                    "file_reference",
                    "respondent_kind",
                    "respondent_name",
                    "respondent_legal_representative",
                    "respondent_street",
                    "respondent_postcode",
                    "respondent_city",
                    "respondent_country",
                    "catalogue_number",
                    "claim_ground",
                    "invoice_number",
                    "claim_from",
                    "claim_until",
                    "principal",
                    "currency",
                    "interest_percent_above_base_rate",
                    "interest_percent_fixed",
                    "interest_from",
                    "interest_on",
                    "interest_until_today",
                    "dunning_costs",
                    "counter_performance",
                    "court_of_dispute",
                    "limitation");

    private final Creditor creditor;
    private final Settings settings;
    private final Arrears arrears;
    private final LocalDate night;

    CourtOrderList(LocalDate night, Settings settings, Arrears arrears) {
        this.night = night;
        this.settings = settings;
        this.creditor = settings.creditor();
        this.arrears = arrears;
    }

    /** A row for each invoice, the header first; nothing where no case is for the court. */
    List<List<String>> rows(List<Closings.Advised> closings) {
        List<List<String>> rows = new ArrayList<>();
        for (Closings.Advised one : closings) {
            if (one.advice().way().filter(way -> way == Way.COURT_ORDER).isPresent()) {
                one.closing().invoices().forEach(r -> rows.add(row(one.closing(), r)));
            }
        }
        if (!rows.isEmpty()) {
            rows.add(0, HEADER);
        }
        return rows;
    }

    private List<String> row(ClosingCase closing, Receivable r) {
        List<String> cells = new ArrayList<>(parties(closing.debtor().customer()));
        Invoice invoice = r.invoice();
        cells.addAll(
                List.of(
                        "",
                        invoice.terms().service(),
                        invoice.number().value(),
                        invoice.invoiceDate().toString(),
                        "",
                        r.principalOpen().plain(),
                        r.gross().currency().getCurrencyCode()));
        cells.addAll(interest(closing.debtor().customer().kind(), r));
        cells.addAll(List.of(r.feesOpen().plain(), "", "", closing.limitation().toString()));
        return cells;
    }

    private List<String> parties(Customer customer) {
        return List.of(
                creditor.name(),
                creditor.street(),
                creditor.postcode(),
                creditor.city(),
                creditor.iban(),
                "",
                customer.number().value(),
                customer.kind().code(),
                customer.name(),
                "",
                customer.street(),
                customer.postcode(),
                customer.city(),
                customer.country());
    }

    private List<String> interest(CustomerKind kind, Receivable r) {
        @Nullable LocalDate from =
                arrears.defaultOf(r, kind).map(Default::interestFrom).orElse(null);
        if (from == null || !settings.yes(Setting.INTEREST_ENABLED)) {
            return List.of("", "", "", "", "0.00");
        }
        BigDecimal agreed = LawSettings.agreed(settings).percent(kind);
        String above = kind == CustomerKind.BUSINESS ? "9" : "5"; // § 288 I, II BGB
        return List.of(
                agreed == null ? above : "",
                agreed == null ? "" : agreed.toPlainString(),
                from.toString(),
                r.principalOpen().plain(),
                arrears.interestOwed(r, kind, night).plain());
    }
}
