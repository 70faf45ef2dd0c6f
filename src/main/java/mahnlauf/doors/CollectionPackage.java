package mahnlauf.doors;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.Claim;
import mahnlauf.core.model.Claim.Item;
import mahnlauf.core.model.Claim.SentLetter;
import mahnlauf.core.model.Creditor;

/** The hand-off to a collection agency: one claim, its letters, and a manifest over all of it. */
public final class CollectionPackage {

    private static final String README =
            """
            Übergabe einer Forderung zum Einzug

            Vorgang:      %s
            Gläubiger:    %s
            Stand:        %s
            Rückfragen:   %s

            claims.csv    eine Zeile je Rechnung (UTF-8, Trennzeichen ;, Datum JJJJ-MM-TT, Dezimalpunkt).
                          Ein leeres Feld heißt: Dazu liegt uns nichts vor.
                          last_name enthält bei Privatpersonen den ganzen Namen, street auch die Hausnummer.
            claims.json   dasselbe, dazu die Herleitung der Zinsen und die versandten Schreiben
            letters/      die bisherigen Schreiben an den Schuldner
            manifest.csv  Größe und SHA-256 jeder Datei dieses Pakets

            Die Zinsen sind bis zum Tag vor dem Stand berechnet; sie laufen weiter.
            Uns liegt zu diesem Vorgang kein ungeklärter Einwand vor. Erhebt der Schuldner einen,
            oder zahlt er an Sie, teilen Sie uns das bitte mit. Zahlt er an uns, melden wir es Ihnen.
            Die Daten dienen allein dem Einzug dieser Forderung.
            """;

    private CollectionPackage() {}

    /**
     * Writes the package as zip and leaves the stream open.
     *
     * @param letters the claim's letters; each is found by the name that {@code SentLetter.file}
     *     has
     */
    public static void write(
            Claim claim, Creditor creditor, List<Document> letters, OutputStream out)
            throws IOException {
        SealedZip zip = new SealedZip(out, claim.date());
        Map<String, String> hashes = new LinkedHashMap<>();
        for (Document letter : letters) {
            String hash = zip.add("letters/", baseName(letter.name()), letter.content());
            hashes.put(letter.name(), hash);
        }
        zip.add("claims.csv", csv(claim, creditor, hashes));
        zip.add("claims.json", ClaimJson.of(claim, creditor, hashes));
        zip.add("README.txt", readme(claim, creditor));
        zip.seal();
    }

    private static String csv(Claim claim, Creditor creditor, Map<String, String> hashes) {
        ClaimColumns columns = new ClaimColumns(claim, creditor);
        CsvText csv = new CsvText();
        csv.row(ClaimColumns.HEADER);
        claim.items().forEach(item -> csv.row(columns.row(item, hashes(item, hashes))));
        return csv.toString();
    }

    /** The hashes of those letters of an invoice that are in the package. */
    static List<String> hashes(Item item, Map<String, String> hashes) {
        return item.letters().stream()
                .map(SentLetter::file)
                .filter(hashes::containsKey)
                .map(hashes::get)
                .distinct()
                .toList();
    }

    private static String readme(Claim claim, Creditor creditor) {
        return README.formatted(
                        CleanText.line(claim.claimId()),
                        CleanText.line(creditor.name()),
                        claim.date(),
                        CleanText.line(creditor.email()))
                .replace("\n", "\r\n");
    }

    private static String baseName(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }
}
