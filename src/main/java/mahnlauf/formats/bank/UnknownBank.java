package mahnlauf.formats.bank;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mahnlauf.formats.csv.CsvRows;
import org.jspecify.annotations.Nullable;

/**
 * The export of a bank that nobody described, read by the common words of its header. Its rows are
 * booked by only where the file itself proves them.
 */
final class UnknownBank {

    static final String FORMAT = "csv-unknown-bank";

    /** The account where the file names none by its number. */
    static final String NO_ACCOUNT = "(not named)";

    /** Why a night leaves such a file alone. */
    static final String UNPROVEN =
            "is of a bank that mahnlauf does not know, and nothing in the file proves its amounts"
                    + " (a balance in each row, or the balances before and after all rows);"
                    + " describe the bank in config/formats/, see docs/ADD-A-BANK.md";

    static final String NAMELESS =
            "is of a bank that mahnlauf does not know and does not say whose account it is;"
                    + " describe the bank in config/formats/, see docs/ADD-A-BANK.md";

    private static final List<DatePattern> DATES =
            patterns(
                    "dd.MM.yyyy",
                    "dd.MM.yy",
                    "yyyy-MM-dd",
                    "dd-MM-yyyy",
                    "yyyy/MM/dd",
                    "yyyy.MM.dd",
                    "yyyyMMdd");

    /** In an English export 03/04 may be the third of April or the fourth of March. */
    private static final List<DatePattern> DATES_WITH_SLASHES =
            Stream.concat(DATES.stream(), patterns("dd/MM/yyyy", "dd/MM/yy").stream()).toList();

    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?i)\\b(amount|balance|description|reference|details|narrative|payee"
                            + "|posting|posted|transaction|booking|booked|paid|money)\\b");

    private static final ColumnName STATUS =
            ColumnName.of("Status | State | Buchungsstatus | Umsatzstatus | Statut | Stato");

    /** What a bank calls a row that is money already; any other status is not booked yet. */
    private static final List<String> BOOKED =
            List.of(
                    "",
                    "gebucht",
                    "verbucht",
                    "ausgeführt",
                    "abgeschlossen",
                    "booked",
                    "posted",
                    "completed",
                    "settled",
                    "cleared",
                    "executed",
                    "comptabilisé",
                    "comptabilisée",
                    "exécuté",
                    "exécutée",
                    "contabilizzato",
                    "contabilizzata",
                    "eseguito",
                    "eseguita");

    private UnknownBank() {}

    /** The dialect that a header seems to be; null where it is none, or could be two. */
    static @Nullable CsvDialect of(List<String> header, char delimiter) {
        Map<Meaning, List<ColumnName>> columns = HeaderGuess.of(header);
        if (columns == null) {
            return null;
        }
        boolean sign = columns.containsKey(Meaning.SIGN);
        List<String> debit =
                sign ? List.of("s", "soll", "d", "dr", "debit", "dbit", "-") : List.of();
        List<String> credit =
                sign ? List.of("h", "haben", "c", "cr", "credit", "crdt", "+") : List.of();
        return new CsvDialect(
                FORMAT,
                "a bank that is not described",
                shape(columns, delimiter),
                columns,
                header.stream().anyMatch(c -> ENGLISH.matcher(c).find())
                        ? DATES
                        : DATES_WITH_SLASHES,
                new CsvDialect.Amounts(null, CsvDialect.DebitSign.ANY, false, debit, credit),
                NO_ACCOUNT,
                "",
                stated(),
                STATUS.in(ColumnName.fold(header)) == null ? Map.of() : pending(),
                List.of());
    }

    private static Map<RowClass, List<RowCondition>> pending() {
        return Map.of(
                RowClass.PENDING,
                List.of(new RowCondition(STATUS, RowCondition.Test.IS_NOT, BOOKED, null)));
    }

    private static List<DatePattern> patterns(String... patterns) {
        return Stream.of(patterns).map(DatePattern::of).toList();
    }

    private static CsvDialect.Shape shape(Map<Meaning, List<ColumnName>> columns, char delimiter) {
        return new CsvDialect.Shape(
                new CsvDialect.Delimiting(List.of(delimiter), CsvRows.Quoting.DOUBLE),
                columns.values().stream().flatMap(List::stream).toList(),
                0,
                List.of(),
                labels("{sentence}", "Total*", "Summe*", "Totale*", "Disclaimer*"),
                false,
                true,
                0,
                null);
    }

    private static Map<StatedValue, List<StatedValue.Label>> stated() {
        Map<StatedValue, List<StatedValue.Label>> stated = new EnumMap<>(StatedValue.class);
        stated.put(
                StatedValue.ACCOUNT,
                labels(
                        "*",
                        "IBAN",
                        "Kontonummer",
                        "Konto-Nr.",
                        "Konto",
                        "Account",
                        "Compte",
                        "Conto"));
        stated.put(
                StatedValue.CURRENCY,
                labels("Währung", "Kontowährung", "Currency", "Monnaie", "Moneta", "Divisa"));
        stated.put(
                StatedValue.OPENING,
                labels(
                        "Anfangssaldo",
                        "Alter Kontostand",
                        "Alter Saldo",
                        "Opening balance",
                        "Solde initial",
                        "Solde d'ouverture",
                        "Saldo iniziale"));
        stated.put(
                StatedValue.CLOSING,
                labels(
                        "Schlusssaldo",
                        "Endsaldo",
                        "Neuer Kontostand",
                        "Neuer Saldo",
                        "Closing balance",
                        "Solde final",
                        "Solde de clôture",
                        "Saldo finale"));
        return stated;
    }

    private static List<StatedValue.Label> labels(String... texts) {
        return Stream.of(texts).map(StatedValue.Label::of).toList();
    }
}
