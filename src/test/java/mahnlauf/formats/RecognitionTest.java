package mahnlauf.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecognitionTest {

    @TempDir Path folder;

    @Test
    void the_content_decides_whatever_the_name_is() throws Exception {
        Map<String, String> formats =
                Map.of(
                        "konto-v08.xml", "camt.053.001.08",
                        "konto-v02.xml", "camt.053.001.02",
                        "bericht-v01.xml", "camt.052.001.01",
                        "avis-v04.xml", "camt.054.001.04",
                        "konto.sta", "mt940",
                        "tag.mt942", "mt942",
                        "sparkasse.csv", "csv-sparkasse-camt",
                        "rechnungen.csv", "csv-invoices");
        for (Map.Entry<String, String> sample : formats.entrySet()) {
            assertEquals(sample.getValue(), Told.of(folder, Told.sample(sample.getKey())).format);
        }
    }

    @Test
    void what_a_later_version_reads_is_refused_with_a_reason() throws IOException {
        refused("\"EXTF\";700;21;\"Buchungsstapel\"\n", "DATEV");
        refused("Buchung;Valuta;Betrag\n", "camt.053 or MT940");
        refused("<Invoice/>", "electronic invoice without a currency");
        refused("<Invoice xmlns=\"http://www.ebinterface.at/schema/6p1/\"/>", "ebInterface");
    }

    @Test
    void what_nobody_can_read_is_refused_with_a_reason() throws IOException {
        refused("", "is empty");
        refused(" \r\n\t", "is empty");
        refused("%PDF-1.7", "is a PDF");
        refused("lieber Kunde, anbei unsere Preisliste", "begins with 'lieber Kunde");
        refused("<html><body>Bitte melden Sie sich an</body></html>", "web page");
        refused("<a>", "cut off");
        refused("<a/>", "no known kind");
        refused("PK\u0003\u0004[Content_Types].xml", "Office");
        assertTrue(
                Told.refusal(folder, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0})
                        .contains("JPEG"));
        assertTrue(Told.refusal(folder, new byte[] {1, 0, 2, 0}).contains("no text"));
    }

    private void refused(String content, String reason) throws IOException {
        String said = Told.refusal(folder, content.getBytes(StandardCharsets.UTF_8));
        assertTrue(said.contains(reason), () -> "'" + said + "' does not say '" + reason + "'");
    }
}
