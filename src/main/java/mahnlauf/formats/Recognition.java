package mahnlauf.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.base.TextFile;
import mahnlauf.formats.csv.CsvExport;
import mahnlauf.formats.csv.CsvRecognition;
import mahnlauf.formats.mt940.Mt940Reader;
import mahnlauf.formats.mt940.Mt940Recognition;
import mahnlauf.formats.zip.ArchiveReader;

/** Finds out what a file is, by its content alone: names lie. */
public final class Recognition {

    private static final int HEAD = 1 << 16;
    private static final String KNOWN =
            "bank statements (camt.053, MT940, Sparkasse CSV-CAMT), invoices as CSV with a header,"
                    + " and zips of these";

    private final Limits limits;

    /** Reads within these limits. */
    public Recognition(Limits limits) {
        this.limits = limits;
    }

    /** What the file is; what cannot be taken is refused with a reason. */
    public Recognised recognise(Path file) throws IOException, RefusedException {
        long size = Files.size(file);
        if (size > limits.fileBytes()) {
            throw new RefusedException(
                    "is "
                            + size
                            + " bytes large; files up to "
                            + limits.fileBytes()
                            + " bytes are taken (limits.file_mb)");
        }
        byte[] head = TextFile.head(file, HEAD);
        Signature.refuseForeign(head);
        if (Signature.isZip(head)) {
            return new Recognised.Archive(
                    "zip", folder -> ArchiveReader.unpack(file, folder, limits));
        }
        return Signature.isXml(head) ? XmlRecognition.recognise(file, limits) : text(file, head);
    }

    private Recognised text(Path file, byte[] head) throws IOException, RefusedException {
        TextFile text = TextFile.of(file);
        String start = new String(head, text.charset());
        if (start.isBlank() || start.equals("\ufeff")) {
            throw new RefusedException("is empty; expected one of: " + KNOWN);
        }
        if (start.indexOf('\0') >= 0) {
            throw new RefusedException("is no text; expected one of: " + KNOWN);
        }
        if (Mt940Recognition.isOne(start)) {
            return new Recognised.Statement("mt940", sink -> Mt940Reader.read(text, limits, sink));
        }
        Optional<CsvExport> export = CsvRecognition.recognise(text, limits);
        if (export.isEmpty()) {
            throw new RefusedException(
                    "is of no known format, it begins with "
                            + BadValueException.quoted(firstLine(start))
                            + "; expected one of: "
                            + KNOWN);
        }
        return export.get()
                .fold(
                        bank -> new Recognised.Statement(bank.name(), bank::read),
                        invoices -> new Recognised.Invoices(invoices.name(), invoices::read));
    }

    private static String firstLine(String start) {
        return start.strip().lines().findFirst().orElse("");
    }
}
