package mahnlauf.shell;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import mahnlauf.core.decide.Step;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Money;

/**
 * Names of actions, derived from night, kind and customer: the same night gives the same names, and
 * files, mails and claims are called after them.
 */
final class ActionNames {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final LocalDate night;
    private final Set<String> taken;

    /** Knows the names that this night has given already. */
    ActionNames(LocalDate night, Set<String> taken) {
        this.night = night;
        this.taken = new HashSet<>(taken);
    }

    String next(ActionKind kind, Step step) {
        String currency =
                step.currency().equals(Money.EUR) ? "" : "-" + step.currency().getCurrencyCode();
        String base =
                night.format(DAY)
                        + "-"
                        + kind.code()
                        + "-"
                        + safe(step.debtor().number())
                        + currency;
        String name = base;
        for (int n = 2; !taken.add(name); n++) {
            name = base + "-" + n;
        }
        return name;
    }

    /**
     * The customer number as part of a name; one that had to be changed gets a check sum, so that
     * two never meet.
     */
    static String safe(CustomerNumber customer) {
        String safe = Outbox.safe(customer.value());
        if (safe.equals(customer.value())) {
            return safe;
        }
        CRC32 sum = new CRC32();
        sum.update(customer.value().getBytes(StandardCharsets.UTF_8));
        return safe + String.format(Locale.ROOT, "-%08x", sum.getValue());
    }

    /** Whether this is the name of an action for the customer. */
    static boolean isOf(String actionId, CustomerNumber customer) {
        String name = "\\d{8}-[a-z_]+-" + Pattern.quote(safe(customer)) + "(-[A-Z]{3})?(-\\d+)?";
        return actionId.matches(name);
    }

    /** The claim that a hand-off makes. */
    static String claim(String actionId) {
        return "C-" + actionId.replace("-" + ActionKind.COLLECTION_HANDOFF.code(), "");
    }

    /** The agreement that an offer is about. */
    static String agreement(String actionId) {
        return "R-" + actionId.replace("-" + ActionKind.AGREEMENT_OFFER.code(), "");
    }
}
