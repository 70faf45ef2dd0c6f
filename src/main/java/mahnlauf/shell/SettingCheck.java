package mahnlauf.shell;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mahnlauf.core.age.Buckets;
import mahnlauf.core.decide.Policy;
import mahnlauf.core.decide.RecoveryTable;
import mahnlauf.core.law.Branch;
import mahnlauf.core.law.Jurisdiction;
import mahnlauf.core.pay.PaymentLink;
import org.quartz.CronExpression;

/** Whether a value is of its setting's kind. Says what came and what was expected. */
final class SettingCheck {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
    private static final Pattern PERCENT = Pattern.compile("100|\\d{1,2}(\\.\\d{1,2})?");
    private static final Pattern DAYS = Pattern.compile("\\d{1,4}");
    private static final Pattern DAYS_OR_NONE = Pattern.compile("\\d{0,4}");
    private static final Pattern RATE_OR_NONE = Pattern.compile("(\\d{1,2}(\\.\\d{1,4})?)?");
    private static final Pattern FEW = Pattern.compile("[1-9]\\d{0,3}");
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,8}");
    private static final Pattern WHOLE_PERCENT = Pattern.compile("\\d{1,2}|100");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]{1,60}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_-]{0,253}");
    private static final int MAX_PORT = 65_535;

    private SettingCheck() {}

    static void check(Setting setting, String value) {
        switch (setting.kind()) {
            case TEXT, LIST -> noControl(setting, value);
            case NAME -> matches(setting, value, NAME, "letters, digits, - and _");
            case HOST -> matches(setting, value, HOST, "a host name");
            case YES_NO -> oneOf(setting, value, List.of("true", "false"));
            case TLS -> oneOf(setting, value, List.of("none", "starttls", "tls"));
            case JURISDICTION ->
                    oneOf(
                            setting,
                            value,
                            Stream.of(Jurisdiction.values()).map(Enum::name).toList());
            case BRANCH ->
                    oneOf(setting, value, Stream.of(Branch.values()).map(Branch::code).toList());
            case CONDITIONS -> conditions(setting, value);
            case AMOUNT -> matches(setting, value, AMOUNT, "an amount like 2.50");
            case PERCENT -> matches(setting, value, PERCENT, "a percentage from 0 to 100");
            case RECOVERY -> recovery(setting, value);
            case DAYS -> matches(setting, value, DAYS, "a whole number");
            case DAYS_OR_NONE ->
                    matches(setting, value, DAYS_OR_NONE, "a whole number, or nothing");
            case DAYS_LIST -> thresholds(setting, value);
            case RATE_OR_NONE ->
                    matches(setting, value, RATE_OR_NONE, "a rate in percent like 7.5, or nothing");
            case FEW -> matches(setting, value, FEW, "a whole number from 1 to 9999");
            case COUNT -> matches(setting, value, COUNT, "a whole number from 1 to 999999999");
            case RESERVED -> oneOf(setting, value, List.of("review", "obey"));
            case AFTER -> oneOf(setting, value, List.of("delete", "move", "leave"));
            case AGREED_INTEREST -> oneOf(setting, value, List.of("none", "statutory"));
            case WHOLE_PERCENT ->
                    matches(setting, value, WHOLE_PERCENT, "a whole percentage from 0 to 100");
            case LINK -> link(setting, value);
            case PORT -> port(setting, value);
            case CRON -> cron(setting, value);
            case ZONE -> zone(setting, value);
        }
    }

    private static void noControl(Setting setting, String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw wrong(setting, value, "text without line breaks");
        }
    }

    private static void matches(Setting setting, String value, Pattern pattern, String expected) {
        if (!pattern.matcher(value).matches()) {
            throw wrong(setting, value, expected);
        }
    }

    private static void oneOf(Setting setting, String value, List<String> words) {
        if (!words.contains(value)) {
            throw wrong(setting, value, "one of " + String.join(", ", words));
        }
    }

    private static void conditions(Setting setting, String value) {
        List<String> known =
                Stream.of(Branch.values()).flatMap(b -> b.words().stream()).sorted().toList();
        for (String word : value.split(",", -1)) {
            if (!value.isBlank() && !known.contains(word.strip())) {
                throw wrong(setting, value, "a list of these: " + String.join(", ", known));
            }
        }
    }

    private static void link(Setting setting, String value) {
        Optional<String> fault = PaymentLink.fault(value);
        if (fault.isPresent()) {
            throw wrong(setting, value, fault.get());
        }
    }

    private static void port(Setting setting, String value) {
        matches(setting, value, Pattern.compile("\\d{1,5}"), "a port");
        int port = Integer.parseInt(value);
        if (port < 1 || port > MAX_PORT) {
            throw wrong(setting, value, "a port from 1 to " + MAX_PORT);
        }
    }

    private static void thresholds(Setting setting, String value) {
        try {
            List<Integer> days = numbers(value);
            Buckets.of(days);
            if (days.size() != Policy.STAGES) {
                throw new IllegalArgumentException("not four");
            }
        } catch (IllegalArgumentException e) {
            throw wrong(setting, value, "four rising numbers of days like 5,10,20,90");
        }
    }

    private static void recovery(Setting setting, String value) {
        try {
            RecoveryTable.of(value);
        } catch (IllegalArgumentException e) {
            throw wrong(
                    setting,
                    value,
                    "days overdue that begin with 0 and rise, each with percents that never rise,"
                            + " like 0:60,90:25");
        }
    }

    static List<Integer> numbers(String value) {
        return Stream.of(value.split(",")).map(String::strip).map(Integer::valueOf).toList();
    }

    private static void cron(Setting setting, String value) {
        if (!value.equals(setting.standard()) && !CronExpression.isValidExpression(value)) {
            throw wrong(
                    setting,
                    value,
                    "a Quartz cron expression (sec min hour day month weekday) like 0 30 3 * * ?");
        }
    }

    private static void zone(Setting setting, String value) {
        try {
            ZoneId.of(value);
        } catch (DateTimeException e) {
            throw wrong(setting, value, "a time zone like Europe/Berlin");
        }
    }

    /** For consumers only real cost may be charged (BGH VIII ZR 95/18): more needs a proof. */
    static void lawful(Setting setting, String value, String proof) {
        String fault = unlawful(setting.key(), new BigDecimal(value), proof);
        if (!fault.isEmpty()) {
            throw new WrongSettingException(fault);
        }
    }

    /** What is wrong with a fee for consumers; empty where nothing is. */
    static String unlawful(String key, BigDecimal fee, String proof) {
        BigDecimal most = new BigDecimal("2.50");
        return !proof.isEmpty() || fee.compareTo(most) <= 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%s is %s, but a consumer may be charged real cost only (BGH VIII ZR 95/18);"
                                + " no court accepted more than %s. Lower it, or name the document that"
                                + " proves the cost in fees.proof.",
                        key,
                        fee.toPlainString(),
                        most);
    }

    private static WrongSettingException wrong(Setting setting, String value, String expected) {
        return new WrongSettingException(
                setting.key() + " is '" + value + "', expected " + expected + ".");
    }
}
