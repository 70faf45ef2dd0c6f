package mahnlauf.core.law;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The trade of the creditor, where the law guards its customers against a stop of the service.
 *
 * <p>As the law stood in April 2026.
 */
public enum Branch {
    /** §§ 273, 320, 321 BGB alone: announced, not for a trifle. */
    NONE("§§ 273, 320 BGB", 0, 0, false, 0),

    /**
     * Electricity and gas (German: Haushaltskunden, § 41f EnWG): threatened four weeks before,
     * announced eight working days before, arrears of two monthly instalments and 100 euros.
     */
    ENERGY("§ 41f EnWG", 100_00, 28, true, 1),

    /**
     * Telephone and internet (§ 61 IV TKG): repeated non-payment of 100 euros in all, threatened in
     * writing two weeks before with a hint at the courts.
     */
    TELECOM("§ 61 Abs. 4 TKG", 100_00, 14, true, 2),

    WATER,
    HEATING,
    HOUSING,
    HEALTH;

    private static final Map<String, String> FOR_ENERGY =
            Map.of(
                    "arrears",
                    "the arrears reach two monthly instalments, or a sixth of the year's bill",
                    "announcement",
                    "a letter announces the day of the stop eight working days before",
                    "proportionality",
                    "a person has weighed health, age and children in the household",
                    "information",
                    "the customer was told in text form how the stop can be avoided",
                    "agreement",
                    "an interest-free agreement to avoid the stop (Abwendungsvereinbarung) is"
                            + " offered");
    private static final Map<String, String> FOR_TELECOM =
            Map.of(
                    "courts_hint",
                    "the final notice tells that the customer may go to court against the stop",
                    "affected_service",
                    "only the service that was not paid is stopped, incoming calls a week later");

    private final String statute;
    private final long leastArrearsMinor;
    private final int noticeDays;
    private final boolean inWriting;
    private final int leastInvoices;
    private final boolean everAllowed;

    Branch(
            String statute,
            long leastArrearsMinor,
            int noticeDays,
            boolean inWriting,
            int leastInvoices) {
        this.statute = statute;
        this.leastArrearsMinor = leastArrearsMinor;
        this.noticeDays = noticeDays;
        this.inWriting = inWriting;
        this.leastInvoices = leastInvoices;
        this.everAllowed = true;
    }

    /** What people live by: no program announces that it ends. */
    Branch() {
        this.statute = "";
        this.leastArrearsMinor = 0;
        this.noticeDays = 0;
        this.inWriting = false;
        this.leastInvoices = 1;
        this.everAllowed = false;
    }

    /** The word of the setting {@code branch}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The branch that the setting names.
     *
     * @throws IllegalArgumentException if there is no such word
     */
    public static Branch ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The norm that lets the creditor stop his service. */
    public String statute() {
        return statute;
    }

    /** What must be owed at least, in cents; 0 where the law names no sum. */
    public long leastArrearsMinor() {
        return leastArrearsMinor;
    }

    /** How many days lie at least between threat and stop. */
    public int noticeDays() {
        return noticeDays;
    }

    /** Whether the threat must be a letter on paper. */
    public boolean inWriting() {
        return inWriting;
    }

    /** How many invoices must be unpaid at least. */
    public int leastInvoices() {
        return leastInvoices;
    }

    /** What the program cannot see and the creditor must confirm: word and meaning, by word. */
    public Map<String, String> conditions() {
        return switch (this) {
            case ENERGY -> FOR_ENERGY;
            case TELECOM -> FOR_TELECOM;
            case NONE, WATER, HEATING, HOUSING, HEALTH -> Map.of();
        };
    }

    /** The words of {@link #conditions}, sorted. */
    public List<String> words() {
        return conditions().keySet().stream().sorted().toList();
    }

    /** Whether a stop can be lawful at all without a person who looks at the case. */
    public boolean everAllowed() {
        return everAllowed;
    }
}
