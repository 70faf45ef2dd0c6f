package mahnlauf.core.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What one night took, booked, decided and sent, for the page that the owner reads in the morning.
 *
 * <p>Amounts stand per currency. Links are relative to the report's own folder. Codes ({@code
 * state}, {@code kind}, {@code channel}) are the words of CONTRACT.md.
 *
 * @param warnings what makes the night less than whole, such as a statement that is too old
 * @param standing how the money stands, and what comes next
 */
public record NightReport(
        String creditor,
        LocalDate asOf,
        boolean dryRun,
        List<FileCount> files,
        List<FileRemark> remarks,
        List<PaymentSum> payments,
        List<AgingSum> aging,
        List<Outgoing> outgoing,
        List<Stuck> stuck,
        List<Attention> attention,
        List<String> warnings,
        List<Link> links,
        NightInsight insight,
        NightStanding standing) {

    public NightReport {
        files = List.copyOf(files);
        remarks = List.copyOf(remarks);
        payments = List.copyOf(payments);
        aging = List.copyOf(aging);
        outgoing = List.copyOf(outgoing);
        stuck = List.copyOf(stuck);
        attention = List.copyOf(attention);
        warnings = List.copyOf(warnings);
        links = List.copyOf(links);
    }

    /** How many files ended in a state, and how many records they held. */
    public record FileCount(String state, int files, long records) {}

    /** What is good to know of a file that was taken whole; others need a person. */
    public record FileRemark(String name, String state, String reason) {}

    /** Tonight's bank entries of one payment state, in one currency. */
    public record PaymentSum(String state, int count, Money sum) {}

    /** All open principal of one currency; the buckets in order, {@code not_due} first. */
    public record AgingSum(Money total, List<BucketSum> buckets) {

        public AgingSum {
            buckets = List.copyOf(buckets);
        }
    }

    /** One bucket of the aging, by its name in CONTRACT.md. */
    public record BucketSum(String bucket, int invoices, Money open) {}

    /** What left (or would leave, in a dry run) of one kind by one channel. */
    public record Outgoing(
            String kind, String channel, int count, Money amount, List<Link> targets) {

        public Outgoing {
            targets = List.copyOf(targets);
        }
    }

    /** A step that failed or waits, with the reason and what to do. */
    public record Stuck(
            String actionId, String customer, String kind, String state, String reason) {}

    /**
     * Something that a person must decide or mend.
     *
     * @param topic what it is about, such as {@code review} or {@code approval}
     * @param command what to type to settle it, or empty
     */
    public record Attention(String topic, String subject, String reason, String command) {}

    /** A file of this night; {@code href} is a path relative to the report, never a URL. */
    public record Link(String label, String href) {}
}
