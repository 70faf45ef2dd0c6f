package mahnlauf.doors;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import mahnlauf.core.model.AgencyMap;
import mahnlauf.core.model.Claim;
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
                          und was sonst geschah (Schema: claims.schema.json)
            letters/      die bisherigen Schreiben an den Schuldner
            invoices/, contracts/, agreements/
                          Kopien von Rechnungen, Verträgen und Vereinbarungen, soweit sie uns vorliegen;
                          die Spalte documents nennt je Rechnung ihre SHA-256-Summen
            manifest.csv  Größe und SHA-256 jeder Datei dieses Pakets

            Die Zinsen sind bis zum Tag vor dem Stand berechnet; sie laufen weiter.
            Uns liegt zu diesem Vorgang kein ungeklärter Einwand vor. Erhebt der Schuldner einen,
            oder zahlt er an Sie, teilen Sie uns das bitte mit. Zahlt er an uns, melden wir es Ihnen.
            Die Daten dienen allein dem Einzug dieser Forderung.
            """;

    private CollectionPackage() {}

    /** The names of the canonical columns, in order. */
    public static List<String> columns() {
        return ClaimColumns.HEADER;
    }

    /** Writes the package as zip and leaves the stream open. */
    public static void write(
            Claim claim, Creditor creditor, PackageContent content, OutputStream out)
            throws IOException {
        SealedZip zip = new SealedZip(out, claim.date());
        DocumentHashes hashes = new DocumentHashes();
        for (Document letter : content.letters()) {
            String hash = zip.add("letters/", baseName(letter.name()), letter.content());
            hashes.letter(letter.name(), hash);
        }
        for (PackageContent.Enclosure enclosure : content.enclosures()) {
            Document document = enclosure.document();
            String hash =
                    zip.add(
                            enclosure.folder() + "/",
                            baseName(document.name()),
                            document.content());
            hashes.enclosure(enclosure.invoices(), hash);
        }
        ClaimColumns columns = new ClaimColumns(claim, creditor);
        List<List<String>> rows =
                claim.items().stream().map(item -> columns.row(item, hashes.of(item))).toList();
        zip.add("claims.csv", csv(rows));
        zip.add("claims.json", ClaimJson.of(claim, rows, hashes));
        AgencyMap map = content.map();
        if (map != null) {
            byte[] table = new AgencyTable(map).of(rows);
            zip.add("", map.file(), () -> new ByteArrayInputStream(table));
        }
        zip.add("README.txt", readme(claim, creditor));
        zip.seal();
    }

    private static String csv(List<List<String>> rows) {
        CsvText csv = new CsvText();
        csv.row(ClaimColumns.HEADER);
        rows.forEach(csv::row);
        return csv.toString();
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
