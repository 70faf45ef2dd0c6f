package mahnlauf.formats.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.Outcome;
import mahnlauf.formats.base.BadValueException;
import org.jspecify.annotations.Nullable;

/** The words of lists of contacts, English and German, folded as header cells are. */
final class ContactWords {

    /** The columns, by every word for each. */
    @SuppressWarnings("ImmutableEnumChecker") // the words are an immutable set
    enum Column implements NamedHeader.Column {
        CUSTOMER_NUMBER(
                "customernumber", "customerno", "kundennummer", "kundennr", "kdnr", "kundenr"),
        INVOICE_NUMBER(
                "invoicenumber",
                "invoicenumbers",
                "invoice",
                "invoices",
                "rechnungsnummer",
                "rechnungsnummern",
                "rechnungsnr",
                "rechnung",
                "rechnungen"),
        DATE("date", "datum", "kontaktam", "contactdate"),
        OUTCOME("outcome", "ergebnis", "gespraechsergebnis"),
        UNTIL("until", "bis", "bisdatum", "zahltbis", "frist"),
        INSTALMENTS("instalments", "installments", "raten", "ratenzahl", "anzahlraten"),
        AMOUNT("amount", "betrag", "zusagebetrag"),
        CHANNEL("channel", "kanal", "weg", "kontaktweg"),
        NOTE("note", "notes", "notiz", "bemerkung", "anmerkung", "kommentar");

        private final Set<String> words;

        Column(String... words) {
            this.words = Set.of(words);
        }

        @Override
        public Set<String> words() {
            return words;
        }
    }

    private static final Map<Outcome, Set<String>> OUTCOMES =
            Map.of(
                    Outcome.LOST_INVOICE,
                    Set.of(
                            "rechnungnichterhalten",
                            "rechnungverloren",
                            "rechnungfehlt",
                            "nichterhalten"),
                    Outcome.FORGOT,
                    Set.of("vergessen"),
                    Outcome.DISPUTE,
                    Set.of(
                            "strittig",
                            "bestritten",
                            "bestreitet",
                            "reklamation",
                            "einwand",
                            "mangel"),
                    Outcome.HARDSHIP,
                    Set.of("haertefall", "kannnichtzahlen", "zahlungsschwierigkeiten", "raten"),
                    Outcome.PROMISE,
                    Set.of("zusage", "zahlungszusage", "versprochen", "zahltbis"),
                    Outcome.REFUSED,
                    Set.of("verweigert", "zahltnicht", "willnichtzahlen"),
                    Outcome.UNREACHABLE,
                    Set.of("nichterreicht", "nichterreichbar"),
                    Outcome.WRONG_CONTACT,
                    Set.of(
                            "falschenummer",
                            "falscherkontakt",
                            "falscheadresse",
                            "falscheperson",
                            "falschekontaktdaten"),
                    Outcome.OFFER_ACCEPTED,
                    Set.of("angebotangenommen", "ratenangenommen"),
                    Outcome.OFFER_DECLINED,
                    Set.of("angebotabgelehnt", "ratenabgelehnt"));

    private static final Map<Action.Channel, Set<String>> CHANNELS =
            Map.of(
                    Action.Channel.CALL,
                    Set.of("call", "phone", "telefon", "anruf", "telephone"),
                    Action.Channel.MAIL,
                    Set.of("mail", "email"),
                    Action.Channel.LETTER,
                    Set.of("letter", "post", "brief", "address", "adresse", "anschrift"));

    private ContactWords() {}

    static Outcome outcome(String cell) throws BadValueException {
        String word = HeaderWords.fold(cell);
        for (Outcome outcome : Outcome.values()) {
            boolean code = word.equals(HeaderWords.fold(outcome.code()));
            if (code || OUTCOMES.getOrDefault(outcome, Set.of()).contains(word)) {
                return outcome;
            }
        }
        List<String> codes = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            codes.add(outcome.code());
        }
        throw new BadValueException(
                BadValueException.quoted(cell)
                        + " is no outcome; expected one of "
                        + String.join(", ", codes));
    }

    /** The way that was tried; null where the cell is empty. */
    static Action.@Nullable Channel channel(String cell) throws BadValueException {
        if (cell.isEmpty()) {
            return null;
        }
        String word = HeaderWords.fold(cell);
        for (Map.Entry<Action.Channel, Set<String>> entry : CHANNELS.entrySet()) {
            if (entry.getValue().contains(word)) {
                return entry.getKey();
            }
        }
        throw new BadValueException(
                BadValueException.quoted(cell)
                        + " is no way to reach anybody; expected phone,"
                        + " mail or letter");
    }
}
