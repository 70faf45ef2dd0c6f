package mahnlauf.formats.bank;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import mahnlauf.formats.csv.CsvRows;
import mahnlauf.formats.csv.NumberPattern;
import org.jspecify.annotations.Nullable;

/** Reads a map of a bank's export (YAML); docs/ADD-A-BANK.md explains its keys. */
final class DialectFile {

    private static final String PER_FILE = "per file";
    private static final Map<String, Boolean> KINDS =
            Map.of("bank", true, "invoices", false, "customers", false);
    private static final Map<String, Character> DELIMITERS =
            Map.of(";", ';', ",", ',', "tab", '\t', "|", '|');
    private static final Map<String, CsvRows.Quoting> QUOTINGS =
            Map.of(
                    "double", CsvRows.Quoting.DOUBLE,
                    "backslash", CsvRows.Quoting.BACKSLASH,
                    "none", CsvRows.Quoting.NONE);
    private static final Map<String, NumberPattern> NUMBERS =
            Map.of(
                    "1.234,56", NumberPattern.COMMA,
                    "1'234,56", NumberPattern.COMMA,
                    "1234,56", NumberPattern.COMMA,
                    "1,234.56", NumberPattern.POINT,
                    "1'234.56", NumberPattern.POINT,
                    "1234.56", NumberPattern.POINT);

    private final YamlMap yaml;

    private DialectFile(YamlMap yaml) {
        this.yaml = yaml;
    }

    /** The dialect that a file describes; null where it is a map of another kind. */
    static @Nullable CsvDialect read(String file, InputStream in) throws BadMapException {
        YamlMap yaml = YamlMap.read(file, in);
        if (!yaml.word("kind", KINDS, true)) {
            return null;
        }
        CsvDialect dialect = new DialectFile(yaml).dialect();
        yaml.refuseUnknownKeys();
        return dialect;
    }

    private CsvDialect dialect() throws BadMapException {
        String name = yaml.text("name");
        if (!name.matches("[a-z0-9-]{1,40}")) {
            throw yaml.wrong("name", "expected up to 40 small letters, digits and hyphens");
        }
        String bank = yaml.text("bank");
        yaml.has("source"); // for people alone: where its facts come from
        CsvDialect dialect =
                new CsvDialect(
                        "csv-" + name,
                        bank,
                        shape(),
                        columns(),
                        dates(),
                        amounts(),
                        yaml.text("account", bank),
                        yaml.text("currency", ""),
                        stated(),
                        rows(),
                        labels());
        check(dialect);
        return dialect;
    }

    private void check(CsvDialect dialect) throws BadMapException {
        if (dialect.columns(Meaning.BOOKING_DATE).isEmpty()) {
            throw yaml.wrong("columns", "booking_date is missing");
        }
        boolean two =
                !dialect.columns(Meaning.CREDIT).isEmpty()
                        && !dialect.columns(Meaning.DEBIT).isEmpty();
        if (dialect.columns(Meaning.AMOUNT).isEmpty() && !two) {
            throw yaml.wrong("columns", "expected amount, or credit and debit");
        }
        boolean sign = !dialect.columns(Meaning.SIGN).isEmpty();
        if (sign == dialect.amounts().debitWords().isEmpty()) {
            throw yaml.wrong("sign", "a column `sign` and the words of `sign` belong together");
        }
        if (dialect.shape().header().isEmpty() == dialect.shape().firstRow().isEmpty()) {
            throw yaml.wrong("match", "expected either `match` or `first_row`");
        }
    }

    private CsvDialect.Shape shape() throws BadMapException {
        List<ColumnName> header = names("match");
        YamlMap details = yaml.map("details");
        ColumnName detail = details == null ? null : ColumnName.of(details.text("amount"));
        if (details != null) {
            details.refuseUnknownKeys();
        }
        return new CsvDialect.Shape(
                new CsvDialect.Delimiting(delimiters(), quoting()),
                header,
                Math.min(yaml.number("match_at_least", 0), header.size()),
                firstRow(),
                labels("end"),
                yaml.flag("short_rows"),
                yaml.flag("continued"),
                yaml.number("line_length", 0),
                detail);
    }

    private List<Character> delimiters() throws BadMapException {
        List<Character> delimiters = new ArrayList<>();
        for (String text : yaml.texts("delimiter")) {
            Character one = DELIMITERS.get(text);
            if (one == null) {
                throw yaml.wrong("delimiter", "'" + text + "' is none of ; , tab |");
            }
            delimiters.add(one);
        }
        if (delimiters.isEmpty()) {
            throw yaml.wrong("delimiter", "is missing; expected ; , tab or |");
        }
        return List.copyOf(delimiters);
    }

    private CsvRows.Quoting quoting() throws BadMapException {
        return yaml.word("quotes", QUOTINGS, CsvRows.Quoting.DOUBLE);
    }

    private List<CsvDialect.CellKind> firstRow() throws BadMapException {
        Map<String, CsvDialect.CellKind> words = new TreeMap<>();
        for (CsvDialect.CellKind kind : CsvDialect.CellKind.values()) {
            words.put(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), kind);
        }
        List<CsvDialect.CellKind> kinds = new ArrayList<>();
        for (String text : yaml.texts("first_row")) {
            CsvDialect.CellKind kind = words.get(text);
            if (kind == null) {
                throw yaml.wrong(
                        "first_row",
                        "'" + text + "' is none of " + String.join(", ", words.keySet()));
            }
            kinds.add(kind);
        }
        return List.copyOf(kinds);
    }

    private Map<Meaning, List<ColumnName>> columns() throws BadMapException {
        Map<Meaning, List<ColumnName>> columns = new EnumMap<>(Meaning.class);
        YamlMap map = yaml.map("columns");
        if (map == null) {
            throw yaml.wrong("columns", "is missing; expected which column means what");
        }
        for (Meaning meaning : Meaning.values()) {
            List<ColumnName> names = new ArrayList<>();
            for (String text : map.texts(meaning.key())) {
                names.add(ColumnName.of(text));
            }
            if (!names.isEmpty()) {
                columns.put(meaning, List.copyOf(names));
            }
        }
        map.refuseUnknownKeys();
        return columns;
    }

    private List<DatePattern> dates() throws BadMapException {
        List<DatePattern> dates = new ArrayList<>();
        for (String pattern : yaml.texts("dates")) {
            if (!pattern.matches("[dMy./ -]{6,12}")) {
                throw yaml.wrong("dates", "'" + pattern + "' is no pattern like dd.MM.yyyy");
            }
            try {
                dates.add(DatePattern.of(pattern));
            } catch (IllegalArgumentException bad) {
                throw yaml.wrong("dates", "'" + pattern + "' is no pattern like dd.MM.yyyy");
            }
        }
        if (dates.isEmpty()) {
            throw yaml.wrong("dates", "is missing; expected a pattern like dd.MM.yyyy");
        }
        return dates;
    }

    private CsvDialect.Amounts amounts() throws BadMapException {
        Map<String, CsvDialect.DebitSign> signs = new TreeMap<>();
        for (CsvDialect.DebitSign sign : CsvDialect.DebitSign.values()) {
            signs.put(sign.name().toLowerCase(Locale.ROOT), sign);
        }
        YamlMap words = yaml.map("sign");
        List<String> debit = words == null ? List.of() : lower(words.texts("debit"));
        List<String> credit = words == null ? List.of() : lower(words.texts("credit"));
        if (words != null) {
            words.refuseUnknownKeys();
        }
        return new CsvDialect.Amounts(
                numbers(),
                yaml.word("debits", signs, CsvDialect.DebitSign.ANY),
                yaml.word("fees", Map.of("deducted", true, "signed", false), false),
                debit,
                credit);
    }

    private @Nullable NumberPattern numbers() throws BadMapException {
        return yaml.text("numbers").equals(PER_FILE)
                ? null
                : yaml.word("numbers", NUMBERS, NumberPattern.COMMA);
    }

    private static List<String> lower(List<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }

    private Map<StatedValue, List<StatedValue.Label>> stated() throws BadMapException {
        Map<StatedValue, List<StatedValue.Label>> stated = new EnumMap<>(StatedValue.class);
        YamlMap map = yaml.map("stated");
        if (map == null) {
            return stated;
        }
        for (StatedValue value : StatedValue.values()) {
            List<StatedValue.Label> labels = new ArrayList<>();
            for (String text : map.texts(value.key())) {
                labels.add(StatedValue.Label.of(text));
            }
            if (!labels.isEmpty()) {
                stated.put(value, List.copyOf(labels));
            }
        }
        map.refuseUnknownKeys();
        return stated;
    }

    private Map<RowClass, List<RowCondition>> rows() throws BadMapException {
        Map<RowClass, List<RowCondition>> rows = new EnumMap<>(RowClass.class);
        for (RowClass rowClass : RowClass.values()) {
            List<RowCondition> conditions = new ArrayList<>();
            for (YamlMap map : yaml.maps(rowClass.key())) {
                conditions.add(condition(map, rowClass));
            }
            rows.put(rowClass, List.copyOf(conditions));
        }
        return rows;
    }

    private RowCondition condition(YamlMap map, RowClass rowClass) throws BadMapException {
        ColumnName column = ColumnName.of(map.text("column"));
        for (RowCondition.Test test : RowCondition.Test.values()) {
            List<String> words = map.texts(test.key());
            if (!words.isEmpty()) {
                YamlMap and = map.map("and");
                RowCondition also = and == null ? null : condition(and, rowClass);
                map.refuseUnknownKeys();
                return new RowCondition(column, test, words, also);
            }
        }
        throw yaml.wrong(
                rowClass.key(), "expected column, and one of is, contains, starts, is_not, lacks");
    }

    private List<TextLabel> labels() throws BadMapException {
        YamlMap map = yaml.map("labels");
        List<TextLabel> labels = new ArrayList<>();
        if (map == null) {
            return labels;
        }
        Map<String, Meaning> words = new TreeMap<>();
        for (Meaning meaning : Meaning.values()) {
            words.put(meaning.key(), meaning);
        }
        for (String key : List.copyOf(map.keys())) {
            boolean dropped = map.text(key).equals("drop");
            Meaning meaning = dropped ? null : map.word(key, words, Meaning.REMITTANCE);
            labels.add(TextLabel.of(key, meaning));
        }
        return labels;
    }

    private List<StatedValue.Label> labels(String key) throws BadMapException {
        List<StatedValue.Label> labels = new ArrayList<>();
        for (String text : yaml.texts(key)) {
            labels.add(StatedValue.Label.of(text));
        }
        return List.copyOf(labels);
    }

    private List<ColumnName> names(String key) throws BadMapException {
        List<ColumnName> names = new ArrayList<>();
        for (String text : yaml.texts(key)) {
            names.add(ColumnName.of(text));
        }
        return List.copyOf(names);
    }
}
