package mahnlauf.core.reconcile;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The words by which a payer names another order than the law's: principal alone, no fees, no
 * interest, under protest (§ 367 II BGB).
 */
final class Reservation {

    /** Without one of these words nothing is reserved; spares most texts the pattern. */
    private static final List<String> HINTS =
            List.of(
                    "HAUPT",
                    "VORBEHALT",
                    "OHNE",
                    "KEIN",
                    "EXKL",
                    "EXCL",
                    "ABZ",
                    "MINUS",
                    "NUR",
                    "REINE",
                    "NICHT",
                    "WITHOUT",
                    "NOLATE",
                    "PRINCIPAL",
                    "PROTEST",
                    "SANS",
                    "SENZA",
                    "RESERVE",
                    "RISERVA");

    private static final String SIDES =
            "(MAHN|VERZUG|ZINS|GEBU?E?HR|NEBENFORDERUNG|NEBENKOSTEN|INKASSO|PAUSCHAL|SPESEN"
                    + "|SAE?UMNIS|BEARBEITUNGS)";

    private static final String PRINCIPAL =
            "(HAUPTFORDERUNG|HAUPTSUMME|HAUPTSCHULD|HAUPTBETRAG|HF(?![0-9]))";

    /** Over the letters and digits of the text, capitals, without what stands between. */
    private static final Pattern WORDS =
            Pattern.compile(
                    String.join(
                            "|",
                            "(NUR|AUSSCHLIESSLICH|LEDIGLICH|ALLEIN|REINE)(AUF)?(DIE|DER|ZUR)?"
                                    + PRINCIPAL,
                            "(AUF|FUE?R|ZUR)(DIE)?(HAUPTFORDERUNG|HAUPTSUMME|HAUPTSCHULD)"
                                    + "(?!UND|PLUS|ZZGL|ZUZUE?GL|NEBST|INKL|SAMT|MIT)",
                            "(NUR|AUSSCHLIESSLICH|LEDIGLICH|REINE[RNS]?)(DER|DEN|DES)?"
                                    + "(RECHNUNGS|RG|RE)BETRAG",
                            "UNTERVORBEHALT|OHNEANERKENN|OHNEPRAE?JUDIZ",
                            "(OHNE|KEINE|EXKL|EXKLUSIVE|ABZGL|ABZUE?GLICH|MINUS)(DER|DIE|IHRER?)?"
                                    + "([0-9]{1,4}(EUR|EURO|CHF)?)?"
                                    + SIDES,
                            "(MAHN|VERZUGS|SAE?UMNIS|INKASSO)"
                                    + "(GEBU?E?HR(EN)?|KOSTEN|SPESEN|PAUSCHALE|ZINSEN)"
                                    + ".{0,20}NICHT(BE|AN|AB|GE|UE?BER)*(ZAHL|ERKANN|AKZEPT|GLICHEN)",
                            "(WITHOUT|EXCL|EXCLUDING|NO)(THE|ANY|YOUR)?"
                                    + "(LATE|DUNNING|REMINDER|DEFAULT)?(FEES?|INTERESTS?|PENALT)",
                            "(PRINCIPALONLY|ONLYTHEPRINCIPAL|ONLYPRINCIPAL|UNDERPROTEST)",
                            "SOUSRESERVE|CONRISERVA",
                            "SANS(LES)?(FRAIS|INTERE)|SENZA(LE|GLI)?(SPESE|INTERESSI)"));

    private Reservation() {}

    static boolean isIn(ReferenceText text) {
        return text.saysOneOf(HINTS) && text.says(WORDS);
    }
}
