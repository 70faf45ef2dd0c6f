package mahnlauf.core.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.Money;
import org.junit.jupiter.api.Test;

/** Which of our own payment terms are paid late. */
class TermsResultTest {

    private static final LocalDate DATE = LocalDate.of(2026, 1, 5); // a Monday

    @Test
    void terms_are_compared_by_days_to_pay_and_share_late() {
        Payer payer = new Payer();
        for (int i = 0; i < 10; i++) {
            invoice(payer, "A" + i, 14, i < 2 ? 18 : 10);
            invoice(payer, "B" + i, 28, i < 8 ? 40 : 20);
        }
        List<TermsResult> results =
                TermsResult.of(payer.books().receivables(), Payer.DAY, Payer.DAYS);
        assertEquals(
                List.of(
                        new TermsResult(14, 10, 2, new BigDecimal("11.6"), false),
                        new TermsResult(28, 10, 8, new BigDecimal("36.0"), true)),
                results);
    }

    @Test
    void nine_invoices_are_too_few_to_blame_the_terms() {
        Payer payer = new Payer();
        for (int i = 0; i < 9; i++) {
            invoice(payer, "B" + i, 28, 40);
        }
        for (int i = 0; i < 50; i++) {
            invoice(payer, "A" + i, 14, 14);
        }
        List<TermsResult> results =
                TermsResult.of(payer.books().receivables(), Payer.DAY, Payer.DAYS);
        assertEquals(
                List.of(false, false), results.stream().map(TermsResult::worseThanOthers).toList());
        invoice(payer, "B9", 28, 40);
        results = TermsResult.of(payer.books().receivables(), Payer.DAY, Payer.DAYS);
        assertEquals(
                List.of(false, true), results.stream().map(TermsResult::worseThanOthers).toList());
    }

    private static void invoice(Payer payer, String number, int terms, int paidAfter) {
        payer.owes(number, Money.eur(100_00), DATE, DATE.plusDays(terms));
        payer.pays(number, 100_00, DATE.plusDays(paidAfter));
    }
}
