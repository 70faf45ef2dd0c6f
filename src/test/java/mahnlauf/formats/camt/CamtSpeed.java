package mahnlauf.formats.camt;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.StatementSink;
import mahnlauf.formats.Recognised;
import mahnlauf.formats.Recognition;
import mahnlauf.formats.base.Limits;

/**
 * Measures the camt reader beside a bare pull parser, in one run, by time of one core. No test: run
 * it by hand with {@code java -Xmx256m -cp target/test-classes:target/classes:… CamtSpeed
 * [ENTRIES]}.
 */
public final class CamtSpeed {

    private static final int ENTRIES = 100_000;
    private static final int ROUNDS = 5;
    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId>\
            <CreDtTm>2026-03-04T06:00:00</CreDtTm></GrpHdr><Stmt><Id>S</Id><CreDtTm>2026-03-04T06:00:00</CreDtTm>\
            <Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>
            """;
    private static final String ENTRY =
            """
            <Ntry><NtryRef>%1$d</NtryRef><Amt Ccy="EUR">49.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>\
            <BookgDt><Dt>2026-03-04</Dt></BookgDt><ValDt><Dt>2026-03-04</Dt></ValDt><AcctSvcrRef>2026030400%1$d</AcctSvcrRef>\
            <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn><Prtry><Cd>NTRF+166</Cd>\
            <Issr>DK</Issr></Prtry></BkTxCd><NtryDtls><TxDtls><Refs><EndToEndId>E2E-%1$d</EndToEndId></Refs><Amt Ccy="EUR">49.00</Amt>\
            <CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Pty><Nm>Jürgen Groß und Änne Öttl</Nm><PstlAdr><Ctry>DE</Ctry></PstlAdr></Pty></Dbtr>\
            <DbtrAcct><Id><IBAN>DE02120300000000202051</IBAN></Id></DbtrAcct><Cdtr><Pty><Nm>Studio</Nm></Pty></Cdtr></RltdPties>\
            <RltdAgts><DbtrAgt><FinInstnId><BICFI>BYLADEM1001</BICFI></FinInstnId></DbtrAgt></RltdAgts>\
            <RmtInf><Ustrd>Rechnung RE-2026-%1$d vom 04.03.2026, Kundennummer 20001, vielen Dank für das Training</Ustrd></RmtInf>\
            </TxDtls></NtryDtls><AddtlNtryInf>GUTSCHRIFT ÜBERWEISUNG</AddtlNtryInf></Ntry>
            """;

    private CamtSpeed() {}

    /** Writes a file, reads it several times each way, prints the best of each. */
    public static void main(String[] args) throws Exception {
        int entries = args.length > 0 ? Integer.parseInt(args[0]) : ENTRIES;
        Path file = Files.createTempFile("konto", ".xml");
        try {
            write(file, entries);
            double bare = 0;
            double ours = 0;
            for (int i = 0; i < ROUNDS; i++) {
                bare = Math.max(bare, bare(file, entries));
                ours = Math.max(ours, ours(file, entries));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d entries, %d MB: bare aalto %.0f entries/s, bank entries %.0f entries/s%n",
                    entries,
                    Files.size(file) >> 20,
                    bare,
                    ours);
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Path file, int entries) throws Exception {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEAD);
            for (int i = 0; i < entries; i++) {
                out.write(ENTRY.replace("%1$d", String.valueOf(1_000_000 + i)));
            }
            out.write("</Stmt></BkToCstmrStmt></Document>\n");
        }
    }

    /** Every element, attribute and text is seen, nothing is kept. */
    private static double bare(Path file, int entries) throws Exception {
        long seen = 0;
        long start = cpu();
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = new InputFactoryImpl().createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                seen += event == XMLStreamConstants.CHARACTERS ? xml.getText().length() : 1;
            }
        }
        return seen < entries ? 0 : entries / seconds(start);
    }

    private static double ours(Path file, int entries) throws Exception {
        Counting counting = new Counting();
        long start = cpu();
        Recognised what = new Recognition(Limits.DEFAULT).recognise(file);
        if (what instanceof Recognised.Statement statement) {
            statement.read(counting);
        }
        double seconds = seconds(start);
        if (counting.entries != entries) {
            throw new IllegalStateException(counting.entries + " entries were told");
        }
        return entries / seconds;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double seconds(long start) {
        return (cpu() - start) / 1e9;
    }

    private static final class Counting implements StatementSink {

        private int entries;

        @Override
        public void begin(Head head) {
            entries = 0;
        }

        @Override
        public void entry(BankEntry entry, Origin origin) {
            entries++;
        }

        @Override
        public void end(End end) {
            if (!end.doubt().isEmpty()) {
                throw new IllegalStateException(end.doubt());
            }
        }
    }
}
