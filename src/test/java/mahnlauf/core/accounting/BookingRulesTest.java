package mahnlauf.core.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mahnlauf.core.agree.Settling;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);
    private static final String BANK = "DE02100100100006820101";
    private static final Movement.Origin CAME_IN = new Movement.Origin(BANK, true);
    private static final Movement.Origin WENT_OUT = new Movement.Origin(BANK, false);

    @ParameterizedTest
    @CsvSource({
        "PRINCIPAL, 4900, 10001 H 49.00 1200",
        "DISCOUNT, 98, 10001 H 0.98 8736",
        "TOLERANCE, 3, 10001 H 0.03 8720",
        "FEE, 100, 1200 S 1.00 2742",
        "INTEREST, 58, 1200 S 0.58 2650",
    })
    void a_payment_lowers_what_is_owed_and_fees_are_income_as_they_come(
            Component component, long cents, String booked) {
        assertEquals(List.of(booked), booked(onReceipt(), allocation(component, cents), CAME_IN));
    }

    @ParameterizedTest
    @CsvSource({
        "PRINCIPAL, -4900, 10001 S 49.00 1200",
        "DISCOUNT, -98, 10001 S 0.98 8736",
        "FEE, -100, 1200 H 1.00 2742",
    })
    void a_returned_debit_is_a_booking_of_its_own(Component component, long cents, String booked) {
        assertEquals(List.of(booked), booked(onReceipt(), allocation(component, cents), WENT_OUT));
    }

    @Test
    void what_is_taken_back_is_marked_so() {
        Posting back = allocation(Component.PRINCIPAL, -4900);
        assertEquals(List.of("10001 S 49.00 1200 GU"), booked(onReceipt(), back, CAME_IN));
        Posting again = allocation(Component.PRINCIPAL, 4900);
        assertEquals(List.of("10001 H 49.00 1200 GU"), booked(onReceipt(), again, WENT_OUT));
    }

    @Test
    void the_rest_of_a_settlement_is_no_skonto() {
        Posting rest = allocation(Component.DISCOUNT, 5000).by(Settling.RULE, "settled as agreed");
        assertEquals(List.of("10001 H 50.00 8720"), booked(onReceipt(), rest, CAME_IN));
    }

    @Test
    void a_charge_is_income_only_where_the_settings_say_so() {
        Posting fee = posting(Posting.Type.CHARGE, Component.FEE, 4000);
        Posting less = posting(Posting.Type.CHARGE, Component.INTEREST, -12);
        assertEquals(List.of(), booked(onReceipt(), fee, null));
        assertEquals(List.of("10001 S 40.00 2742"), booked(onCharge(), fee, null));
        assertEquals(List.of("10001 H 0.12 2650 GU"), booked(onCharge(), less, null));
        assertEquals(
                List.of("10001 S 3.00 4970"),
                booked(
                        onCharge(),
                        posting(Posting.Type.CHARGE, Component.FEE, 300)
                                .by(Receivable.RETURN_COST, "what the bank charged"),
                        null));
        assertEquals(
                List.of("10001 H 40.00 1200"),
                booked(onCharge(), allocation(Component.FEE, 4000), CAME_IN));
    }

    @ParameterizedTest
    @CsvSource({
        "WRITE_OFF, PRINCIPAL, 8000, 10001 H 80.00 2406, 10001 H 80.00 2406",
        "WRITE_OFF, PRINCIPAL, -8000, 10001 S 80.00 2406, 10001 S 80.00 2406",
        "WRITE_OFF, FEE, 4000, '', 10001 H 40.00 2742",
        "WAIVER, INTEREST, 12, '', 10001 H 0.12 2650",
        "WAIVER, INTEREST, -12, '', 10001 S 0.12 2650",
        "CREDIT, PRINCIPAL, 4900, '', ''",
    })
    void what_is_given_up_is_a_loss_as_far_as_it_was_booked(
            Posting.Type type, Component component, long cents, String cash, String accrual) {
        Posting posting = posting(type, component, cents);
        assertEquals(list(cash), booked(onReceipt(), posting, null));
        assertEquals(list(accrual), booked(onCharge(), posting, null));
    }

    @Test
    void the_cost_of_a_return_is_booked_and_taken_back() {
        BookingRules rules = rules(onReceipt());
        assertEquals("4970 S 3.50 1200", told(rules.of(cost(false))));
        assertEquals("4970 H 3.50 1200 GU", told(rules.of(cost(true))));
    }

    private static ReturnCharge cost(boolean takenBack) {
        return new ReturnCharge(BANK, DAY, Money.eur(350), takenBack);
    }

    @Test
    void money_of_a_bank_that_nobody_named_is_on_its_way() {
        AccountPlan none = plan(Chart.SKR04, false, Map.of());
        assertEquals("1800", none.money(BANK).number());
        assertEquals("1460", none.money("outside").number());
        assertEquals("1460", none.money("DE05100500000190123456").number());
        AccountPlan named = plan(Chart.SKR04, false, Map.of("outside", Account.of("1600")));
        assertEquals("1600", named.money("outside").number());
        assertEquals("1460", named.money(BANK).number());
    }

    @Test
    void accounts_are_as_long_as_the_client_has_them_and_may_carry_a_key() {
        AccountPlan plan =
                new AccountPlan(
                        Chart.SKR03,
                        6,
                        VatRate.REDUCED,
                        false,
                        Map.of(AccountUse.DISCOUNT, Account.of("8730/2")),
                        Map.of(),
                        "");
        assertEquals(new Account("873000", "2"), plan.account(AccountUse.DISCOUNT));
        assertEquals(new Account("240100", ""), plan.account(AccountUse.LOSS));
        assertThrows(IllegalArgumentException.class, () -> Account.of("873"));
        assertThrows(IllegalArgumentException.class, () -> Account.of("8730/"));
    }

    @Test
    void a_lost_cent_stops_the_batch() {
        Posting paid = allocation(Component.PRINCIPAL, 4900);
        Booking right = rules(onReceipt()).of(new Movement(paid, CAME_IN)).orElseThrow();
        DebtorSums.check(List.of(paid), List.of(right), onReceipt());
        assertThrows(
                IllegalStateException.class,
                () -> DebtorSums.check(List.of(paid, paid), List.of(right), onReceipt()));
    }

    private static List<String> booked(AccountPlan plan, Posting posting, Movement.Origin origin) {
        return rules(plan).of(new Movement(posting, origin)).map(BookingRulesTest::told).stream()
                .toList();
    }

    private static BookingRules rules(AccountPlan plan) {
        return new BookingRules(
                plan, customer -> "10001", customer -> "Änne Größe", fee -> Matter.FEE);
    }

    private static String told(Booking b) {
        return b.account()
                + " "
                + b.side().code()
                + " "
                + b.amount().plain()
                + " "
                + b.contra().number()
                + (b.reversal() ? " GU" : "");
    }

    private static List<String> list(String one) {
        return one.isEmpty() ? List.of() : List.of(one);
    }

    private static AccountPlan onReceipt() {
        return plan(Chart.SKR03, false, Map.of());
    }

    private static AccountPlan onCharge() {
        return plan(Chart.SKR03, true, Map.of());
    }

    private static AccountPlan plan(Chart chart, boolean charge, Map<String, Account> banks) {
        return new AccountPlan(chart, 4, VatRate.STANDARD, charge, Map.of(), banks, BANK);
    }

    private static Posting allocation(Component component, long cents) {
        return posting(Posting.Type.ALLOCATION, component, cents);
    }

    private static Posting posting(Posting.Type type, Component component, long cents) {
        return new Posting(
                type,
                DAY,
                DAY,
                new CustomerNumber("K-1"),
                new InvoiceNumber("RE-1"),
                component,
                Money.eur(cents),
                "B1",
                "number",
                100,
                "");
    }
}
