package mahnlauf.core.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the history of all customers says to the owner: where claims end, who pays late, which own
 * terms are paid late, whom no letter reaches. Proposals to a person; codes are those of files.
 *
 * @param cases at the end of the ladder, with what is recommended
 * @param ending claims that will soon be time-barred, the first to end first
 * @param worst the customers that pay worst, the worst first
 * @param terms our own payment terms, the shortest first
 * @param unreached customers with something overdue whom no letter can reach
 * @param notAgreed open invoices whose due date was not agreed, so that only a reminder puts the
 *     customer in default (§ 286 BGB)
 */
public record NightInsight(
        List<Case> cases,
        List<Ending> ending,
        List<Payer> worst,
        List<Terms> terms,
        List<Unreached> unreached,
        int notAgreed) {

    public static final NightInsight NONE =
            new NightInsight(List.of(), List.of(), List.of(), List.of(), List.of(), 0);

    public NightInsight {
        cases = List.copyOf(cases);
        ending = List.copyOf(ending);
        worst = List.copyOf(worst);
        terms = List.copyOf(terms);
        unreached = List.copyOf(unreached);
    }

    /**
     * Invoices of one customer at the end of the ladder.
     *
     * @param way what is recommended, or empty
     * @param expected what it is expected to bring; null where nothing is recommended
     * @param obstacles why it was not handed over; none: it may be
     */
    public record Case(
            CustomerNumber customer,
            List<InvoiceNumber> invoices,
            Money claim,
            int daysOverdue,
            String way,
            @Nullable Money expected,
            List<String> obstacles) {

        public Case {
            invoices = List.copyOf(invoices);
            obstacles = List.copyOf(obstacles);
        }
    }

    /** A claim and the last day on which it can be enforced. */
    public record Ending(
            InvoiceNumber invoice, CustomerNumber customer, Money open, LocalDate lastDay) {}

    /**
     * How one customer pays.
     *
     * @param daysLate on average
     * @param proposal for his next invoices
     */
    public record Payer(
            CustomerNumber customer,
            String name,
            int score,
            int daysLate,
            int late,
            int invoices,
            int returnedDebits,
            String proposal) {}

    /**
     * What came of one of our payment terms.
     *
     * @param daysToPay on average, with one decimal: {@code 38.5}
     * @param worse whether it is late more often than the others
     */
    public record Terms(int days, int invoices, String daysToPay, int percentLate, boolean worse) {}

    /** A customer without usable address, and how many of his invoices are overdue. */
    public record Unreached(CustomerNumber customer, String name, int invoices) {}
}
