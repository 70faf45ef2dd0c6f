package mahnlauf.formats.camt;

import static mahnlauf.core.model.Money.eur;
import static mahnlauf.formats.camt.CamtSample.entry;
import static mahnlauf.formats.camt.CamtSample.statement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CamtHostileTest {

    @TempDir Path folder;

    @Test
    void amounts_that_are_not_plain_decimals_refuse_the_statement() throws IOException {
        for (String amount :
                List.of("-1.00", "+1.00", "1e3", "1,00", "1.001", "", "99999999999999.00", "NaN")) {
            String reason = Told.refusal(folder, statement("", entry(amount, "CRDT", "")));
            assertTrue(reason.startsWith("line 1, column "), reason);
            assertTrue(reason.contains("BkToCstmrStmt/Stmt/Ntry: "), reason);
        }
    }

    @Test
    void a_file_that_is_cut_off_anywhere_is_refused() throws IOException {
        byte[] whole = Told.sample("konto-v08.xml");
        for (int length = 200; length < whole.length - 12; length += 211) {
            byte[] cut = Arrays.copyOf(whole, length);
            String reason = Told.refusal(folder, cut);
            assertTrue(reason.contains("cut off") || reason.contains("no readable"), reason);
        }
    }

    @Test
    void a_document_type_is_refused_whatever_it_declares() throws IOException {
        String dtd = "<!DOCTYPE Document [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        String attack =
                statement("", entry("1.00", "CRDT", "")).replace("<Document", dtd + "<Document");
        assertTrue(
                Told.refusal(folder, attack.replace("R</Acct", "&e;</Acct")).contains("DOCTYPE"));
        String undeclared = statement("", "").replace("<Ccy>EUR", "<Ccy>&e;");
        assertTrue(Told.refusal(folder, undeclared).contains("ntity"));
    }

    @Test
    void endless_tags_depths_and_vocabularies_are_stopped() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    String attribute =
                            statement("", "")
                                    .replace("<Ccy>", "<Ccy a='" + ">".repeat(3_000_000) + "'>");
                    assertTrue(Told.refusal(folder, attribute).contains("longer than"));
                    String deep = statement("", "<a>".repeat(200) + "</a>".repeat(200));
                    assertTrue(Told.refusal(folder, deep).contains("deep inside"));
                    StringBuilder names = new StringBuilder();
                    for (int i = 0; i < 5_000; i++) {
                        names.append("<n").append(i).append("/>");
                    }
                    assertTrue(
                            Told.refusal(folder, statement("", names.toString()))
                                    .contains("different names"));
                    String text =
                            statement(
                                    "",
                                    entry(
                                            "1.00",
                                            "CRDT",
                                            "<TxDtls><RmtInf><Ustrd>"
                                                    + "lang ".repeat(50_000)
                                                    + "</Ustrd></RmtInf></TxDtls>"));
                    assertTrue(Told.refusal(folder, text).contains("longer than"));
                });
    }

    @Test
    void texts_that_no_bank_writes_are_refused_where_they_stand() throws Exception {
        String name = "<TxDtls><RltdPties><Dbtr><Nm>%s</Nm></Dbtr></RltdPties></TxDtls>";
        String reference = "<TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs></TxDtls>";
        String reason = "<TxDtls><RtrInf><Rsn><Prtry>%s</Prtry></Rsn></RtrInf></TxDtls>";
        String info = "<TxDtls><AddtlTxInf>%s</AddtlTxInf></TxDtls>";
        String structured =
                "<TxDtls><RmtInf><Strd>"
                        + "<CdtrRefInf><Ref>%s</Ref></CdtrRefInf>".repeat(11)
                        + "</Strd></RmtInf></TxDtls>";
        isTaken(name, 1_000);
        isTaken(reference, 250);
        isTaken(reason, 100);
        isTaken(info, 10_000);
        isTaken(structured, 908);
    }

    /** So long a text is taken, one character more is not. */
    private void isTaken(String details, int longest) throws Exception {
        String text = "x".repeat(longest);
        assertEquals(1, told(entry("1.00", "DBIT", details.replace("%s", text))).entries.size());
        String longer = details.replace("%s", text + "x");
        assertTrue(
                Told.refusal(folder, statement("", entry("1.00", "DBIT", longer)))
                        .contains("longer than"));
    }

    @Test
    void control_characters_and_line_breaks_in_names_become_blanks() throws Exception {
        String party =
                "<TxDtls><RltdPties><Dbtr><Nm>Eva\n  Beispiel&#13;&#10;Bcc: x\u202e</Nm></Dbtr></RltdPties></TxDtls>";
        assertEquals(
                "Eva Beispiel Bcc: x", told(entry("1.00", "CRDT", party)).only().counterparty());
    }

    @Test
    void utf_16_and_a_wrapper_around_the_document_are_understood() throws Exception {
        String plain = statement("", entry("1.00", "CRDT", ""));
        assertEquals(
                eur(1_00),
                Told.of(folder, ("\ufeff" + plain).getBytes(StandardCharsets.UTF_16LE))
                        .only()
                        .amount());
        assertEquals(
                eur(1_00),
                Told.of(folder, "<w><AppHdr><Fr>x</Fr></AppHdr>" + plain + "</w>").only().amount());
    }

    @Test
    void bytes_that_are_no_text_of_the_declared_kind_refuse_the_statement() throws IOException {
        String plain = statement("", "").replace("<Ccy>", "<Nm>Groß</Nm><Ccy>");
        String reason = Told.refusal(folder, plain.getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(reason.contains("UTF-8"), reason);
    }

    private Told told(String entries) throws IOException, RefusedException {
        return Told.of(folder, statement("", entries));
    }
}
