package mahnlauf.core.model;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Why the ladder stands still: the code that a hold carries in its event's {@code word}. */
public enum HoldReason {
    /** A person said so; his text says why. */
    BY_HAND,
    DISPUTE,
    PROMISE,
    DEFERRAL,
    AGREEMENT,
    /** Insolvency proceedings: claims are filed there (§ 87 InsO), never dunned. */
    INSOLVENCY,
    /** The customer has died: a person talks to the heirs. */
    DECEASED,
    DO_NOT_DUN,
    FORGOT,
    LOST_INVOICE,
    /** Instalments were asked for: the ladder waits while they are offered. */
    HARDSHIP,
    /** A list of all open items lacks the invoice. */
    NOT_LISTED;

    /** What people write first, by what it means; everything else is a reason by hand. */
    private static final Map<String, HoldReason> SPOKEN =
            Map.ofEntries(
                    Map.entry("insolvenz", INSOLVENCY),
                    Map.entry("insolvent", INSOLVENCY),
                    Map.entry("insolvenzverfahren", INSOLVENCY),
                    Map.entry("konkurs", INSOLVENCY),
                    Map.entry("verstorben", DECEASED),
                    Map.entry("gestorben", DECEASED),
                    Map.entry("tod", DECEASED),
                    Map.entry("todesfall", DECEASED));

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The word of events and tables. */
    public String code() {
        return code;
    }

    /** A person must see to it; no letter leaves, not even what the customer has asked for. */
    public boolean needsPerson() {
        return this == INSOLVENCY || this == DECEASED;
    }

    /**
     * The reason that a text begins with: a code, or a German word for insolvency or death; else a
     * dispute where a word surely says so ({@link DisputeWords}). Nothing else is guessed from
     * words.
     */
    public static HoldReason ofText(String text) {
        String first = text.strip().toLowerCase(Locale.ROOT).split("[^\\p{L}_]", 2)[0];
        HoldReason spoken = SPOKEN.get(first);
        return Stream.of(values())
                .filter(reason -> reason.code.equals(first))
                .findFirst()
                .orElseGet(() -> spoken == null ? ofWords(text) : spoken);
    }

    private static HoldReason ofWords(String text) {
        return DisputeWords.in(text).filter(DisputeWords.Found::isSure).isPresent()
                ? DISPUTE
                : BY_HAND;
    }

    /** Whether it may hold without a last day, until it is released. */
    public boolean lastsUntilReleased() {
        return needsPerson() || this == DISPUTE;
    }

    /** The reason that a hold's event carries; the oldest ledgers wrote no word. */
    static HoldReason of(Event hold) {
        if (!hold.word().isEmpty()) {
            return valueOf(hold.word().toUpperCase(Locale.ROOT));
        }
        return hold.reference().equals(OptOut.DO_NOT_DUN.code()) ? DO_NOT_DUN : BY_HAND;
    }
}
