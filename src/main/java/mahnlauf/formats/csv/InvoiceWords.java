package mahnlauf.formats.csv;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.DocumentType;
import mahnlauf.formats.base.BadValueException;
import org.jspecify.annotations.Nullable;

/** Words in the cells of an invoice export, English and German, and what they mean. */
final class InvoiceWords {

    private static final Map<String, DocumentType> TYPES =
            Map.ofEntries(
                    Map.entry("", DocumentType.INVOICE),
                    Map.entry("invoice", DocumentType.INVOICE),
                    Map.entry("rechnung", DocumentType.INVOICE),
                    Map.entry("re", DocumentType.INVOICE),
                    Map.entry("teilrechnung", DocumentType.INVOICE),
                    Map.entry("schlussrechnung", DocumentType.INVOICE),
                    Map.entry("abschlagsrechnung", DocumentType.INVOICE),
                    Map.entry("creditnote", DocumentType.CREDIT_NOTE),
                    Map.entry("credit", DocumentType.CREDIT_NOTE),
                    Map.entry("gutschrift", DocumentType.CREDIT_NOTE),
                    Map.entry("rechnungskorrektur", DocumentType.CREDIT_NOTE),
                    Map.entry("korrekturrechnung", DocumentType.CREDIT_NOTE),
                    Map.entry("gs", DocumentType.CREDIT_NOTE),
                    Map.entry("ausgangsrechnung", DocumentType.INVOICE),
                    Map.entry("kundenrechnung", DocumentType.INVOICE),
                    Map.entry("einzelrechnung", DocumentType.INVOICE),
                    Map.entry("sammelrechnung", DocumentType.INVOICE),
                    Map.entry("anzahlungsrechnung", DocumentType.INVOICE),
                    Map.entry("wiederkehrenderechnung", DocumentType.INVOICE),
                    Map.entry("endrechnung", DocumentType.INVOICE),
                    Map.entry("ar", DocumentType.INVOICE),
                    Map.entry("ausgangsgutschrift", DocumentType.CREDIT_NOTE),
                    Map.entry("gutschriftrechnung", DocumentType.CREDIT_NOTE),
                    Map.entry("creditmemo", DocumentType.CREDIT_NOTE),
                    Map.entry("refund", DocumentType.CREDIT_NOTE),
                    Map.entry("rechnungsstorno", DocumentType.CANCELLATION),
                    Map.entry("stornobeleg", DocumentType.CANCELLATION),
                    Map.entry("cancellation", DocumentType.CANCELLATION),
                    Map.entry("storno", DocumentType.CANCELLATION),
                    Map.entry("stornorechnung", DocumentType.CANCELLATION),
                    Map.entry("stornierung", DocumentType.CANCELLATION));

    private static final Map<String, CustomerKind> KINDS =
            Map.ofEntries(
                    Map.entry("", CustomerKind.CONSUMER),
                    Map.entry("b2c", CustomerKind.CONSUMER),
                    Map.entry("privat", CustomerKind.CONSUMER),
                    Map.entry("privatkunde", CustomerKind.CONSUMER),
                    Map.entry("privatperson", CustomerKind.CONSUMER),
                    Map.entry("verbraucher", CustomerKind.CONSUMER),
                    Map.entry("consumer", CustomerKind.CONSUMER),
                    Map.entry("private", CustomerKind.CONSUMER),
                    Map.entry("person", CustomerKind.CONSUMER),
                    Map.entry("b2b", CustomerKind.BUSINESS),
                    Map.entry("firma", CustomerKind.BUSINESS),
                    Map.entry("firmenkunde", CustomerKind.BUSINESS),
                    Map.entry("geschaeftskunde", CustomerKind.BUSINESS),
                    Map.entry("gewerbe", CustomerKind.BUSINESS),
                    Map.entry("gewerblich", CustomerKind.BUSINESS),
                    Map.entry("unternehmen", CustomerKind.BUSINESS),
                    Map.entry("unternehmer", CustomerKind.BUSINESS),
                    Map.entry("business", CustomerKind.BUSINESS),
                    Map.entry("company", CustomerKind.BUSINESS));

    private static final Map<String, String> COUNTRIES =
            Map.ofEntries(
                    Map.entry("", "DE"),
                    Map.entry("d", "DE"),
                    Map.entry("deu", "DE"),
                    Map.entry("deutschland", "DE"),
                    Map.entry("germany", "DE"),
                    Map.entry("a", "AT"),
                    Map.entry("aut", "AT"),
                    Map.entry("oesterreich", "AT"),
                    Map.entry("austria", "AT"),
                    Map.entry("che", "CH"),
                    Map.entry("schweiz", "CH"),
                    Map.entry("switzerland", "CH"),
                    Map.entry("liechtenstein", "LI"),
                    Map.entry("frankreich", "FR"),
                    Map.entry("france", "FR"),
                    Map.entry("italien", "IT"),
                    Map.entry("italy", "IT"),
                    Map.entry("niederlande", "NL"),
                    Map.entry("netherlands", "NL"),
                    Map.entry("belgien", "BE"),
                    Map.entry("belgium", "BE"),
                    Map.entry("luxemburg", "LU"),
                    Map.entry("luxembourg", "LU"),
                    Map.entry("polen", "PL"),
                    Map.entry("poland", "PL"),
                    Map.entry("daenemark", "DK"),
                    Map.entry("denmark", "DK"),
                    Map.entry("tschechien", "CZ"),
                    Map.entry("spanien", "ES"),
                    Map.entry("spain", "ES"));

    private static final Map<String, String> LANGUAGES =
            Map.of(
                    "",
                    "de",
                    "deutsch",
                    "de",
                    "german",
                    "de",
                    "deu",
                    "de",
                    "ger",
                    "de",
                    "englisch",
                    "en",
                    "english",
                    "en",
                    "eng",
                    "en");

    private static final Set<String> YES = Set.of("yes", "ja", "true", "wahr", "1", "x", "y", "j");
    private static final Set<String> NO = Set.of("", "no", "nein", "false", "falsch", "0", "n");
    private static final Set<String> COUNTRY_CODES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGE_CODES = Set.of(Locale.getISOLanguages());
    private static final Set<String> DEBIT = Set.of("s", "soll", "d", "debit", "dr");
    private static final Set<String> CREDIT = Set.of("h", "haben", "c", "credit", "cr");
    private static final Set<String> AT_ONCE =
            Set.of("sofort", "sofortfaellig", "sofortzahlbar", "dueonreceipt", "uponreceipt");
    private static final Pattern TERM =
            Pattern.compile(
                    "(?:net|netto|zahlbar|innerhalb|in|binnen)?(\\d{1,5})"
                            + "(?:tage?n?|days?|tage?netto|daysnet|tagerein)?");
    private static final Set<String> NOT_OWED =
            Set.of(
                    "bezahlt",
                    "paid",
                    "vollstaendigbezahlt",
                    "ganzbezahlt",
                    "gezahlt",
                    "fullypaid",
                    "settled",
                    "closed",
                    "abgeschlossen",
                    "geschlossen",
                    "verrechnet",
                    "refunded",
                    "partiallyrefunded",
                    "erstattet",
                    "voided",
                    "annulliert",
                    "ungueltig",
                    "geloescht",
                    "deleted",
                    "uncollectible",
                    "writtenoff",
                    "writeoff",
                    "teilgezahlt",
                    "angezahlt",
                    "partial",
                    "partpaid",
                    "inkasso",
                    "entwuerfe",
                    "pendingapproval",
                    "zurfreigabe",
                    "beglichen",
                    "ausgeglichen",
                    "erledigt",
                    "storniert",
                    "cancelled",
                    "canceled",
                    "void",
                    "entwurf",
                    "draft",
                    "teilbezahlt",
                    "teilweisebezahlt",
                    "partlypaid",
                    "partiallypaid",
                    "abgeschrieben");

    private InvoiceWords() {}

    static DocumentType type(String cell) throws BadValueException {
        return known(TYPES.get(HeaderWords.fold(cell)), cell, "invoice, credit_note, cancellation");
    }

    static CustomerKind kind(String cell) throws BadValueException {
        return known(KINDS.get(HeaderWords.fold(cell)), cell, "B2C or B2B");
    }

    /** ISO 3166 alpha-2; nothing said is Germany. */
    static String country(String cell) throws BadValueException {
        String code = cell.toUpperCase(Locale.ROOT);
        if (COUNTRY_CODES.contains(code)) {
            return code;
        }
        return known(
                COUNTRIES.get(HeaderWords.fold(cell)), cell, "a country code such as DE, AT or CH");
    }

    /** ISO 639-1, of {@code de-DE} too; empty where it cannot be understood. */
    static String language(String cell) {
        String folded = cell.toLowerCase(Locale.ROOT);
        boolean regional =
                folded.length() == 5 && (folded.charAt(2) == '-' || folded.charAt(2) == '_');
        String code = regional ? folded.substring(0, 2) : folded;
        if (LANGUAGE_CODES.contains(code)) {
            return code;
        }
        return LANGUAGES.getOrDefault(HeaderWords.fold(cell), "");
    }

    static boolean yes(String cell) throws BadValueException {
        String word = HeaderWords.fold(cell);
        if (YES.contains(word)) {
            return true;
        }
        if (NO.contains(word)) {
            return false;
        }
        throw new BadValueException(BadValueException.quoted(cell) + " is neither yes nor no");
    }

    static boolean saysYes(String cell) {
        return YES.contains(HeaderWords.fold(cell)) && !isNumber(cell);
    }

    static boolean saysNo(String cell) {
        return NO.contains(HeaderWords.fold(cell)) && !isNumber(cell);
    }

    private static boolean isNumber(String cell) {
        return cell.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** Debit (Soll) is what the customer owes, credit (Haben) what he gets. */
    static boolean isDebit(String cell) throws BadValueException {
        String word = HeaderWords.fold(cell);
        if (DEBIT.contains(word) || CREDIT.contains(word)) {
            return DEBIT.contains(word);
        }
        throw new BadValueException(
                BadValueException.quoted(cell)
                        + " is neither S (Soll, debit) nor H (Haben, credit)");
    }

    /** Days of a term: {@code 14}, {@code 14 Tage netto}, {@code Net 30}, {@code sofort}. */
    static int termDays(String cell) throws BadValueException {
        String word = HeaderWords.fold(cell);
        if (AT_ONCE.contains(word)) {
            return 0;
        }
        Matcher term = TERM.matcher(word);
        if (!term.matches()) {
            throw new BadValueException(
                    BadValueException.quoted(cell) + " is no number of days such as 14");
        }
        return Integer.parseInt(term.group(1));
    }

    /** Whether the other program says that nothing, or less than the gross amount, is owed. */
    static boolean saysNotOwed(String status) {
        return NOT_OWED.contains(HeaderWords.fold(status));
    }

    private static <T> T known(@Nullable T meaning, String cell, String expected)
            throws BadValueException {
        if (meaning == null) {
            throw new BadValueException(
                    BadValueException.quoted(cell) + " is not known; expected " + expected);
        }
        return meaning;
    }
}
