package mahnlauf.core.einvoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One statement of payment terms in words, in small letters: a term, a discount, a condition. */
record Clause(String text) {

    /** Between numbers a comma or point belongs to them; after a year a point ends the sentence. */
    private static final Pattern BOUNDARY =
            Pattern.compile(
                    "[;\\n\\r|]|,(?!\\d)|(?<!\\d),|(?<!\\d)\\.(?=\\s|$)|(?<=\\d{4})\\.(?=\\s|$)"
                            + "|\\s/\\s|\\s(?:oder|sonst|ansonsten|danach|bzw\\.|or|otherwise)\\s");

    /** What says that nothing is taken off; its words must not pass for a discount. */
    private static final Pattern NO_DISCOUNT =
            Pattern.compile(
                    "(?:ohne|keine?n?|without|no)\\s+(?:jed\\w+\\s+|weitere\\w*\\s+)?"
                            + "(?:skonto|abz[uü]g\\w*|discount|deductions?)");

    private static final Pattern PERCENT =
            Pattern.compile("(?<![\\d.,])(\\d{1,2}(?:[.,]\\d{1,4})?)\\s?(?:%|prozent|percent)");
    private static final Pattern NO_SKONTO =
            Pattern.compile(
                    "zins|verzug|mahn|mwst|ust\\b|steuer|\\bvat\\b|\\btax|interest|prepaid|anzahl"
                            + "|vorab|rate\\b|raten\\b");
    private static final Pattern CONDITION =
            Pattern.compile("^(?:bei|wenn|falls|if|für)\\b.*(?:zahl|überweis|begleich|paid|pay)");

    /** Terms of something else, or terms whose first day nobody here knows. */
    private static final Pattern OTHER_TERM =
            Pattern.compile(
                    "widerruf|rückgabe|garantie|gewähr|reklam|beanstand|einw[aä]nd|einspruch|mahn"
                            + "|verzug|zins|storn|kündig|warranty|return|interest|complain|claims"
                            + "|(?:nach|ab|after)\\s+(?:\\w+\\s+)?(?:liefer|leistung|abnahme"
                            + "|erbring|fertig|deliver|accept|complet)"
                            + "|monatsende|monatsletzt|folgemonat|ultimo|end of (?:the )?month"
                            + "|\\beom\\b|month.?end");

    private static final Pattern COUNTED =
            Pattern.compile(
                    "(?<![\\d.,/-])(\\d{1,3}|acht|zehn|vierzehn|dreißig|dreissig|einem|einen|one)"
                            + "\\s*(?:\\([^)]{0,20}\\)\\s*)?(?:kalender|calendar\\s)?"
                            + "(tag|day|woche|week|monat|month)(?:e|en|n|s)?\\b");
    private static final Pattern NET_NUMBER =
            Pattern.compile("(?:\\bnet(?:to)?|zahlungsziel:?)\\s+(\\d{1,3})\\s*$");
    private static final Pattern AT_ONCE =
            Pattern.compile(
                    "sofort|umgehend|unverzüglich|immediate|(?:up)?on receipt"
                            + "|(?:bei|nach) (?:rechnungs)?erhalt|vorkasse|vorauskasse");
    private static final Pattern DUE_WORD =
            Pattern.compile(
                    "\\bbis\\b|fällig|zahlbar|zahlung|spätestens|zahlungsziel|\\bzum\\b|until"
                            + "|\\bby\\b|\\bdue\\b|before|payable|lastschrift|einzug|eingezogen"
                            + "|abgebucht|direct debit");
    private static final Map<String, Integer> WORDS =
            Map.of(
                    "acht",
                    8,
                    "zehn",
                    10,
                    "vierzehn",
                    14,
                    "dreißig",
                    30,
                    "dreissig",
                    30,
                    "einem",
                    1,
                    "einen",
                    1,
                    "one",
                    1);

    static List<Clause> of(String text) {
        String small = NO_DISCOUNT.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("netto");
        return Stream.of(BOUNDARY.split(small, -1))
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .map(Clause::new)
                .toList();
    }

    boolean isDiscount() {
        return PERCENT.matcher(text).find() && !NO_SKONTO.matcher(text).find();
    }

    /** Only asked of a discount. */
    BigDecimal percent() {
        Matcher percent = PERCENT.matcher(text);
        return percent.find()
                ? new BigDecimal(percent.group(1).replace(',', '.'))
                : BigDecimal.ZERO;
    }

    /** "Bei Zahlung innerhalb von 10 Tagen": what follows is granted for it. */
    boolean isCondition() {
        return CONDITION.matcher(text).find() && text.indexOf('%') < 0;
    }

    boolean maySayWhenDue() {
        return !PERCENT.matcher(text).find()
                && !text.contains("skonto")
                && !text.contains("discount")
                && !isCondition()
                && !OTHER_TERM.matcher(text).find();
    }

    boolean saysAtOnce() {
        return AT_ONCE.matcher(text).find();
    }

    /** The days that it names as a limit. */
    List<LocalDate> dates() {
        List<LocalDate> dates = WrittenDates.in(text);
        boolean alone = WrittenDates.isNothingElse(text);
        return alone || DUE_WORD.matcher(text).find() ? dates : List.of();
    }

    /** The day so many days, weeks or months after the invoice; null where it counts none. */
    @Nullable LocalDate afterTerm(LocalDate issued) {
        LocalDate latest = null;
        Matcher counted = COUNTED.matcher(text);
        while (counted.find()) {
            LocalDate day = after(issued, number(counted.group(1)), counted.group(2));
            latest = latest == null || day.isAfter(latest) ? day : latest;
        }
        Matcher net = NET_NUMBER.matcher(text);
        return latest == null && net.find() ? issued.plusDays(number(net.group(1))) : latest;
    }

    private static LocalDate after(LocalDate issued, int number, String unit) {
        return switch (unit) {
            case "woche", "week" -> issued.plusWeeks(number);
            case "monat", "month" -> issued.plusMonths(number);
            default -> issued.plusDays(number);
        };
    }

    private static int number(String text) {
        Integer word = WORDS.get(text);
        return word == null ? Integer.parseInt(text) : word;
    }
}
