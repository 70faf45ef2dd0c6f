package mahnlauf.doors;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mahnlauf.core.accounting.AccountPlan;
import mahnlauf.core.accounting.Batch;
import mahnlauf.core.accounting.Booking;
import mahnlauf.core.accounting.Matter;

/**
 * A batch of bookings in DATEV's format: EXTF 700, category 21 (Buchungsstapel), version 13, with
 * 125 columns (reference law 09).
 */
public final class DatevBatch {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("ddMM");
    private static final String END = "\r\n";

    private static final int LONGEST_TEXT = 60;
    private static final int COLUMNS = 125;
    private static final int AMOUNT = 1;
    private static final int SIDE = 2;
    private static final int CURRENCY = 3;
    private static final int ACCOUNT = 7;
    private static final int CONTRA = 8;
    private static final int TAX_KEY = 9;
    private static final int DOCUMENT_DAY = 10;
    private static final int DOCUMENT = 11;
    private static final int TEXT = 14;
    private static final int CIRCUMSTANCE = 18;
    private static final int LOCKED = 114;
    private static final int REVERSAL = 118;

    /** Sachverhalt of default interest and of a late fee that a debtor is charged. */
    private static final String CHARGED_INTEREST = "31";

    private static final String CHARGED_FEE = "40";

    private static final String NAMES =
            "Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;WKZ Umsatz;Kurs;Basis-Umsatz;"
                    + "WKZ Basis-Umsatz;Konto;Gegenkonto (ohne BU-Schlüssel);BU-Schlüssel;Belegdatum;"
                    + "Belegfeld 1;Belegfeld 2;Skonto;Buchungstext;Postensperre;Diverse Adressnummer;"
                    + "Geschäftspartnerbank;Sachverhalt;Zinssperre;Beleglink;"
                    + numbered("Beleginfo - Art ", "Beleginfo - Inhalt ", 8)
                    + "KOST1 - Kostenstelle;KOST2 - Kostenstelle;Kost-Menge;"
                    + "EU-Land u. UStID (Bestimmung);EU-Steuersatz (Bestimmung);"
                    + "Abw. Versteuerungsart;Sachverhalt L+L;Funktionsergänzung L+L;"
                    + "BU 49 Hauptfunktionstyp;BU 49 Hauptfunktionsnummer;"
                    + "BU 49 Funktionsergänzung;"
                    + numbered("Zusatzinformation - Art ", "Zusatzinformation- Inhalt ", 20)
                    + "Stück;Gewicht;Zahlweise;Forderungsart;Veranlagungsjahr;"
                    + "Zugeordnete Fälligkeit;Skontotyp;Auftragsnummer;Buchungstyp;"
                    + "USt-Schlüssel (Anzahlungen);EU-Land (Anzahlungen);"
                    + "Sachverhalt L+L (Anzahlungen);EU-Steuersatz (Anzahlungen);"
                    + "Erlöskonto (Anzahlungen);Herkunft-Kz;Buchungs GUID;KOST-Datum;"
                    + "SEPA-Mandatsreferenz;Skontosperre;Gesellschaftername;Beteiligtennummer;"
                    + "Identifikationsnummer;Zeichnernummer;Postensperre bis;"
                    + "Bezeichnung SoBil-Sachverhalt;Kennzeichen SoBil-Buchung;Festschreibung;"
                    + "Leistungsdatum;Datum Zuord. Steuerperiode;Fälligkeit;Generalumkehr (GU);"
                    + "Steuersatz;Land;Abrechnungsreferenz;BVV-Position;"
                    + "EU-Land u. UStID (Ursprung);EU-Steuersatz (Ursprung);Abw. Skontokonto";

    private final Sender sender;
    private final AccountPlan plan;

    /**
     * Whose bookings they are.
     *
     * @param consultant number of the tax adviser (Berater), 1001 to 9999999
     * @param client number of the client (Mandant) there, 1 to 99999
     */
    public record Sender(String consultant, String client) {}

    /** Writes batches for this client, by this plan of accounts. */
    public DatevBatch(Sender sender, AccountPlan plan) {
        this.sender = sender;
        this.plan = plan;
    }

    /**
     * The file.
     *
     * @param created when it was made, as {@code yyyyMMddHHmmssSSS}
     * @param night names the batch
     */
    public byte[] bytes(Batch batch, String created, LocalDate night) {
        StringBuilder file = new StringBuilder();
        file.append(String.join(";", header(batch, created, night))).append(END);
        file.append(NAMES).append(END);
        for (Booking booking : batch.bookings()) {
            file.append(String.join(";", row(booking))).append(END);
        }
        return file.toString().getBytes(DatevText.CHARSET);
    }

    /** 31 fields; what DATEV calls reserved stays empty. */
    private List<String> header(Batch batch, String created, LocalDate night) {
        return List.of(
                quoted("EXTF"),
                "700",
                "21",
                quoted("Buchungsstapel"),
                "13",
                created,
                "",
                quoted("ML"), // the import replaces it
                quoted("mahnlauf"),
                quoted(""),
                sender.consultant(),
                sender.client(),
                DAY.format(batch.year().start()),
                String.valueOf(plan.length()),
                DAY.format(batch.from()),
                DAY.format(batch.to()),
                quoted("mahnlauf " + night),
                quoted("ML"),
                "1", // bookkeeping
                "0",
                "0", // not locked: empty would lock it
                quoted("EUR"),
                "",
                quoted(""),
                "",
                "",
                quoted(plan.chart().code()),
                "",
                "",
                quoted(""),
                quoted("mahnlauf"));
    }

    private List<String> row(Booking booking) {
        List<String> cells = new ArrayList<>(Collections.nCopies(COLUMNS, ""));
        set(cells, AMOUNT, booking.amount().plain().replace('.', ','));
        set(cells, SIDE, quoted(booking.side().code()));
        set(cells, CURRENCY, quoted(booking.amount().currency().getCurrencyCode()));
        set(cells, ACCOUNT, booking.account());
        set(cells, CONTRA, booking.contra().number());
        set(cells, TAX_KEY, quoted(booking.contra().taxKey()));
        set(cells, DOCUMENT_DAY, DAY_AND_MONTH.format(booking.day()));
        set(cells, DOCUMENT, quoted(DatevText.document(booking.document())));
        set(cells, TEXT, quoted(DatevText.line(text(booking), LONGEST_TEXT)));
        set(cells, CIRCUMSTANCE, circumstance(booking));
        set(cells, LOCKED, "0");
        set(cells, REVERSAL, quoted(booking.reversal() ? "1" : ""));
        return cells;
    }

    private static void set(List<String> cells, int column, String value) {
        cells.set(column - 1, value);
    }

    /** The number stands in the text, too, where Belegfeld 1 cannot carry it as it is. */
    private static String text(Booking booking) {
        boolean cut = !DatevText.document(booking.document()).equals(booking.document());
        return Stream.of(words(booking.matter()), cut ? booking.document() : "", booking.name())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String words(Matter matter) {
        return switch (matter) {
            case PAYMENT -> "Zahlung";
            case RETURN -> "Rückzahlung";
            case SKONTO -> "Skonto";
            case TOLERANCE -> "Kleindifferenz";
            case SETTLEMENT -> "Nachlass lt. Vergleich";
            case FEE -> "Mahnkosten";
            case LUMP_SUM -> "Verzugspauschale";
            case FEE_AND_BANK_COST -> "Mahn- und Rücklastschriftkosten";
            case INTEREST -> "Verzugszinsen";
            case BANK_COST -> "Kosten Rücklastschrift";
            case WRITE_OFF -> "Ausbuchung";
            case REOPENED -> "Ausbuchung aufgehoben";
            case WAIVER -> "Nebenforderung erlassen";
        };
    }

    private static String circumstance(Booking booking) {
        if (!booking.isOfDebtor()) {
            return "";
        }
        return switch (booking.matter()) {
            case INTEREST -> CHARGED_INTEREST;
            case FEE, LUMP_SUM, FEE_AND_BANK_COST -> CHARGED_FEE;
            case PAYMENT,
                    RETURN,
                    SKONTO,
                    TOLERANCE,
                    SETTLEMENT,
                    BANK_COST,
                    WRITE_OFF,
                    REOPENED,
                    WAIVER ->
                    "";
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String numbered(String kind, String content, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> kind + n + ";" + content + n + ";")
                .collect(Collectors.joining());
    }
}
