package mahnlauf.core.reconcile;

import java.util.HashMap;
import java.util.Map;

/** The words that people and banks write in front of a number, and what number they announce. */
final class Words {

    /** What a word says about the number behind it. */
    enum Announces {
        DOCUMENT,
        CUSTOMER,
        /** A telephone, a tax office, an insurance: a number that is none of ours. */
        FOREIGN,
        /** Says only that a word ends here. */
        NOTHING,
        UNHEARD
    }

    private static final String DOCUMENT =
            "RECHNUNG RECHNUNGEN RECHNUNGSNR RECHNUNGSNUMMER RECHNUNGSNUMMERN RECHNR"
                    + " RECHNUNGNR RECHN RE REN RENR RENUMMER RG RGN RGNR RGNUMMER R RNR"
                    + " INVOICE INV"
                    + " FAKTURA FAKTURANR FA BELEG BELEGNR BELEGNUMMER IHRERECHNUNG RECHNUNGVOM"
                    + " VORGANG FACTURE AR BILL INVOICES INVOICENO INVNO REF REFERENZ"
                    + " RGNUMMERN RENUMMERN RECHNUNGSNRN";
    private static final String CUSTOMER =
            "KUNDE KUNDEN KUNDENNR KUNDENNUMMER KUNDNR KUNDENR KD KDN KDNR KDNUMMER KDNNR K"
                    + " KNR KUNDIN DEBITOR DEBITORNR DEB CUSTOMER CLIENT";
    private static final String FOREIGN =
            "TEL TELEFON FON FAX MOBIL HANDY STEUER STEUERNR STNR UST USTID UID FINANZAMT"
                    + " IBAN KONTO KONTONR KTO KTONR BLZ BIC VN POLICE VERTRAG VERTRAGSNR"
                    + " VERS SCHADEN"
                    + " MANDAT MANDATSREF MREF CRED KUNDENKONTO KARTE KARTENUMSATZ PLZ AUFTRAG"
                    + " BESTELLUNG WHG AKTENZEICHEN AZ MITGLIED PO";
    private static final String NOTHING =
            "UND U ZU ZUR ZUM AN AUF FUER FUR VOM VON DANKE DANK ZAHLUNG ANZAHLUNG"
                    + " TEILZAHLUNG RESTZAHLUNG REST RATE RATEN ABSCHLAG UEBERWEISUNG UBERWEISUNG"
                    + " BEZAHLE BEZAHLUNG SAMMELZAHLUNG SAMMELUEBERWEISUNG"
                    + " SAMMELUBERWEISUNG IHRE IHR"
                    + " EUR EURO BETR BETRIFFT LT LAUT PER RUECKLASTSCHRIFT RUCKLASTSCHRIFT"
                    + " LASTSCHRIFT RETOURE SVWZ EREF KREF RFB ABZGL ABZUEGLICH ABZUGLICH"
                    + " SKONTO MFG"
                    + " TEIL TEILBETRAG RESTBETRAG BETRAG SCHLUSSZAHLUNG AKONTO RATENZAHLUNG"
                    + " ABSCHLAGSZAHLUNG BETREFF BEZUG WEGEN UBER UEBER OFFEN OFFENE OFFENER"
                    + " POSTEN INKL VWZ VERWENDUNGSZWECK PAYMENT FOR OF SOWIE BITTE GRUSS"
                    + " MANGELS DATUM AUSGLEICH BEGLEICHUNG NOTPROVIDED";

    private static final Map<String, Announces> ALL = new HashMap<>();

    static {
        learn(NOTHING, Announces.NOTHING);
        learn(FOREIGN, Announces.FOREIGN);
        learn(CUSTOMER, Announces.CUSTOMER);
        learn(DOCUMENT, Announces.DOCUMENT);
    }

    private Words() {}

    private static void learn(String words, Announces announces) {
        for (String word : words.split(" ", -1)) {
            ALL.put(word, announces);
        }
    }

    /** What the word says that ends right in front of this index, whatever stands between. */
    static Announces before(ReferenceText text, int index) {
        if (index == 0 || text.digitAt(index - 1)) {
            return Announces.UNHEARD;
        }
        int start = text.runStart(index);
        String word = text.between(start, index);
        if (isNumberWord(word)) {
            return startsSentence(text, start) ? Announces.DOCUMENT : compound(before(text, start));
        }
        return of(word);
    }

    /** What a word by itself says. */
    static Announces of(String word) {
        Announces known = ALL.get(word);
        if (known != null) {
            return known;
        }
        if (word.endsWith("RECHNUNG") || word.endsWith("RECHNUNGEN")) {
            return Announces.DOCUMENT; // Schlussrechnung, Honorarrechnung
        }
        // Steuernummer, MitgliedsNr: some number, but none that we know of.
        return word.endsWith("NR") || word.endsWith("NUMMER")
                ? Announces.FOREIGN
                : Announces.UNHEARD;
    }

    /** Whether this word may be glued to a number by a folded line. */
    static boolean isKnown(String word) {
        return isNumberWord(word) || of(word) != Announces.UNHEARD;
    }

    private static boolean isNumberWord(String word) {
        return switch (word) {
            case "NR", "NO", "NUMMER", "NUMBER", "NUM", "NRN" -> true;
            default -> false;
        };
    }

    private static boolean startsSentence(ReferenceText text, int start) {
        return start == 0 || text.gap(start).isHard();
    }

    /** Kd-Nr announces a customer, Rechnung Nr and Nr alone a document. */
    private static Announces compound(Announces first) {
        return switch (first) {
            case CUSTOMER, FOREIGN -> first;
            case DOCUMENT, NOTHING, UNHEARD -> Announces.DOCUMENT;
        };
    }
}
