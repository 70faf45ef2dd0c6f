package mahnlauf.doors;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.Claim;
import mahnlauf.core.model.Claim.Item;
import mahnlauf.core.model.Claim.SentLetter;
import mahnlauf.core.model.Creditor;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.Money;

/**
 * The columns of {@code claims.csv}: what § 13a RDG asks of an agency, and nothing else.
 *
 * <p>The header is always whole, so that an agency maps it once; what is not known is empty, never
 * guessed. A customer has one name here: it stands in {@code last_name} or {@code company}.
 */
final class ClaimColumns {

    static final List<String> HEADER =
            List.of(
                    "case_id",
                    "creditor_name",
                    "creditor_legal_form",
                    "creditor_address",
                    "creditor_vat_deductible",
                    "debtor_id",
                    "debtor_kind",
                    "legal_form",
                    "salutation",
                    "first_name",
                    "last_name",
                    "company",
                    "representative",
                    "birth_date",
                    "street",
                    "house_no",
                    "zip",
                    "city",
                    "country",
                    "address_source",
                    "email",
                    "phone",
                    "contract_no",
                    "contract_date",
                    "claim_subject",
                    "catalogue_no",
                    "invoice_no",
                    "invoice_date",
                    "invoice_receipt_date",
                    "due_date",
                    "default_date",
                    "default_reason",
                    "original_amount",
                    "open_principal",
                    "currency",
                    "interest_rule",
                    "interest_amount",
                    "interest_until",
                    "interest_above_statutory_reason",
                    "lump_sum_40",
                    "dunning_cost_amount",
                    "bank_cost_amount",
                    "payments_total",
                    "last_payment_date",
                    "first_reminder_date",
                    "last_reminder_date",
                    "reminder_count",
                    "credit_bureau_notice_date",
                    "disputed",
                    "dispute_text",
                    "instalment_plan",
                    "service_stop",
                    "limitation_min",
                    "counter_performance_done",
                    "documents");

    private final Claim claim;
    private final Creditor creditor;

    ClaimColumns(Claim claim, Creditor creditor) {
        this.claim = claim;
        this.creditor = creditor;
    }

    /** One row, in the order of the header. */
    List<String> row(Item item, List<String> documentHashes) {
        Map<String, String> cells = new LinkedHashMap<>();
        parties(cells);
        ground(cells, item);
        amounts(cells, item);
        reminders(cells, item);
        standing(cells, item);
        cells.put("documents", String.join(" ", documentHashes));
        if (!HEADER.containsAll(cells.keySet())) {
            throw new IllegalStateException(
                    "A cell of claim " + claim.claimId() + " has no column: " + cells.keySet());
        }
        return HEADER.stream().map(column -> cells.getOrDefault(column, "")).toList();
    }

    private void parties(Map<String, String> cells) {
        Customer debtor = claim.customer();
        boolean business = debtor.kind() == CustomerKind.BUSINESS;
        cells.put("case_id", claim.claimId());
        cells.put("creditor_name", creditor.name());
        cells.put(
                "creditor_address",
                creditor.street() + ", " + creditor.postcode() + " " + creditor.city());
        cells.put("debtor_id", debtor.number().value());
        cells.put("debtor_kind", debtor.kind().name());
        cells.put(business ? "company" : "last_name", debtor.name());
        cells.put("street", debtor.street());
        cells.put("zip", debtor.postcode());
        cells.put("city", debtor.city());
        cells.put("country", debtor.country());
        cells.put("address_source", "CREDITOR");
        cells.put("email", debtor.email());
        cells.put("phone", debtor.phone());
    }

    private static void ground(Map<String, String> cells, Item item) {
        cells.put(
                "contract_date", item.contractDate() == null ? "" : item.contractDate().toString());
        cells.put("claim_subject", item.subject());
        cells.put("invoice_no", item.invoice().value());
        cells.put("invoice_date", item.invoiceDate().toString());
        cells.put("due_date", item.dueDate().toString());
        cells.put("default_date", item.defaultFrom().toString());
        cells.put("default_reason", item.defaultRule());
    }

    private void amounts(Map<String, String> cells, Item item) {
        boolean business = claim.customer().kind() == CustomerKind.BUSINESS;
        cells.put("original_amount", item.gross().plain());
        cells.put("open_principal", item.open().plain());
        cells.put("currency", item.open().currency().getCurrencyCode());
        cells.put("interest_amount", item.interest().plain());
        if (!item.interestLines().isEmpty()) {
            boolean agreed = !claim.interestGround().isEmpty();
            cells.put("interest_rule", agreed ? "CONTRACT" : "STATUTORY");
            cells.put("interest_above_statutory_reason", claim.interestGround());
            cells.put("interest_until", claim.date().toString());
        }
        Money ours = item.fees().minus(item.bankCost());
        cells.put(business ? "lump_sum_40" : "dunning_cost_amount", ours.plain());
        cells.put("bank_cost_amount", item.bankCost().isZero() ? "" : item.bankCost().plain());
        cells.put("payments_total", item.paid().plain());
        item.payments().stream()
                .map(Claim.Payment::on)
                .max(LocalDate::compareTo)
                .ifPresent(day -> cells.put("last_payment_date", day.toString()));
    }

    /** What holds an invoice, a complaint above all, keeps it from ever coming here. */
    private void standing(Map<String, String> cells, Item item) {
        cells.put("disputed", "no");
        LocalDate limitation = item.limitation();
        cells.put("limitation_min", limitation == null ? "" : limitation.toString());
        cells.put("service_stop", last("service_stop"));
        cells.put("instalment_plan", last("agreement"));
    }

    /** The newest happening of a kind, as {@code 2026-04-01 broken}; empty where there is none. */
    private String last(String kind) {
        return claim.history().stream()
                .filter(h -> h.kind().equals(kind))
                .reduce((a, b) -> b)
                .map(h -> (h.on() + " " + h.outcome()).strip())
                .orElse("");
    }

    private static void reminders(Map<String, String> cells, Item item) {
        List<SentLetter> sent =
                item.letters().stream().filter(letter -> letter.kind().isLetter()).toList();
        cells.put("reminder_count", Integer.toString(sent.size()));
        sent.stream()
                .map(SentLetter::sentOn)
                .min(LocalDate::compareTo)
                .ifPresent(day -> cells.put("first_reminder_date", day.toString()));
        sent.stream()
                .map(SentLetter::sentOn)
                .max(LocalDate::compareTo)
                .ifPresent(day -> cells.put("last_reminder_date", day.toString()));
    }
}
