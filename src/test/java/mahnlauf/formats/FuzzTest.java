package mahnlauf.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.StatementSink;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.pdf.PdfSample;
import mahnlauf.formats.zip.ArchiveReader;
import mahnlauf.shell.Inspected;
import mahnlauf.shell.Inspection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FuzzTest {

    private static final int ROUNDS = 300; // per sample
    private static final String[] WORDS = {
        "\"",
        ";",
        "<",
        ">",
        "&",
        "<Ntry>",
        "</Stmt>",
        "<![CDATA[",
        "-->",
        "\r\n",
        "\0",
        "\n-\n",
        ":61:",
        ":86:",
        ":62F:",
        ":60F:C260101EUR1,00\n",
        "?20",
        "EREF+",
        "1e9",
        "-",
        "9".repeat(30),
        "&#0;",
        "&e;",
        "<!DOCTYPE a>",
        "<Invoice>",
        "#SKONTO#TAGE=999#PROZENT=99.9#",
        " endobj ",
        "<</Kids[1 0 R]>>",
        " stream\n",
        "/FlateDecode",
        "\ufeff",
        "ä"
    };

    @TempDir Path folder;
    private final Inspection inspection = new Inspection(new Recognition(Limits.DEFAULT));

    @Test
    void a_damaged_file_is_read_or_refused_and_never_anything_else() {
        Random random = new Random(20260305); // fixed seed: a failure can be run again
        assertTimeoutPreemptively(
                Duration.ofMinutes(2),
                () -> {
                    int read = 0;
                    int refused = 0;
                    for (String name :
                            List.of(
                                    "konto-v08.xml",
                                    "konto-v02.xml",
                                    "konto-v13.xml",
                                    "bericht-v01.xml",
                                    "avis-v04.xml",
                                    "konto.sta",
                                    "seiten.sta",
                                    "tag.mt942",
                                    "sparkasse.csv",
                                    "bank/paypal.csv",
                                    "bank/comdirect.csv",
                                    "bank/vr-old.csv",
                                    "bank/targobank.csv",
                                    "rechnungen.csv",
                                    "invoices/lexware.csv",
                                    "invoices/stripe.csv",
                                    "invoices/kunden.csv",
                                    "invoices/datev-buchungsstapel.csv",
                                    "invoices/datev-debitoren.csv",
                                    "xrechnung-ubl.xml",
                                    "factur-x.xml",
                                    "rechnung.pdf")) {
                        byte[] sample = sample(name);
                        for (int round = 0; round < ROUNDS; round++) {
                            if (isRead(mutated(sample, random))) {
                                read++;
                            } else {
                                refused++;
                            }
                        }
                    }
                    assertTrue(
                            read > 150 && refused > 150, read + " read, " + refused + " refused");
                });
    }

    @Test
    void a_damaged_archive_is_unpacked_or_refused_and_leaves_nothing_when_refused()
            throws IOException {
        Random random = new Random(20260306);
        byte[] sample = archive();
        Path target = Files.createDirectory(folder.resolve("target"));
        for (int round = 0; round < ROUNDS; round++) {
            Path file = Files.write(folder.resolve("a.zip"), mutated(sample, random));
            try {
                Recognised what = new Recognition(Limits.DEFAULT).recognise(file);
                List<ArchiveReader.Member> members =
                        what instanceof Recognised.Archive zip ? zip.unpackInto(target) : List.of();
                for (ArchiveReader.Member member : members) {
                    Files.delete(member.file());
                }
            } catch (RefusedException expected) {
                assertEquals(0, target.toFile().list().length);
            }
        }
    }

    private static byte[] sample(String name) {
        return name.endsWith(".pdf")
                ? PdfSample.with("factur-x.xml", Told.sample("factur-x.xml"))
                : Told.sample(name);
    }

    private boolean isRead(byte[] content) throws IOException {
        try {
            Told told = Told.of(folder, content);
            assertEquals(
                    told.heads.size(), told.ends.size(), "each statement that begins must end");
            Inspected seen = inspection.of(folder.resolve(Told.FILE));
            if (seen.isClean()) {
                assertProven(told);
            }
            return true;
        } catch (RefusedException refused) {
            assertTrue(String.valueOf(refused.getMessage()).length() > 10);
            return false;
        }
    }

    /** What a night would book ties wherever balances are stated; MT940 always states them. */
    private static void assertProven(Told told) {
        for (int i = 0; i < told.ends.size(); i++) {
            StatementSink.End end = told.ends.get(i);
            Money opening = end.opening();
            Money closing = end.closing();
            assertEquals("", end.doubt());
            if (opening != null && closing != null) {
                assertEquals(closing.minor(), opening.minor() + told.sums.get(i), told.format);
            } else {
                boolean provable = told.heads.get(i).kind() == StatementSink.Kind.STATEMENT;
                assertFalse(provable && told.format.equals("mt940"), "no balances, yet no doubt");
            }
        }
    }

    private static byte[] mutated(byte[] sample, Random random) {
        byte[] bytes = sample;
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, at + random.nextInt(40));
            bytes =
                    switch (random.nextInt(5)) {
                        case 0 ->
                                spliced(
                                        bytes,
                                        at,
                                        at,
                                        WORDS[random.nextInt(WORDS.length)].getBytes(
                                                StandardCharsets.UTF_8));
                        case 1 -> spliced(bytes, at, to, new byte[0]);
                        case 2 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, to));
                        case 3 ->
                                spliced(
                                        bytes,
                                        at,
                                        Math.min(bytes.length, at + 1),
                                        new byte[] {(byte) random.nextInt(256)});
                        default ->
                                spliced(
                                        bytes,
                                        bytes.length - random.nextInt(bytes.length / 20 + 1),
                                        bytes.length,
                                        new byte[0]);
                    };
            if (bytes.length < 20) {
                return sample;
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] instead) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(instead);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("konto.xml"));
            zip.write(Told.sample("konto-v08.xml"));
            zip.putNextEntry(new ZipEntry("konto.sta"));
            zip.write(Told.sample("konto.sta"));
        }
        return bytes.toByteArray();
    }
}
