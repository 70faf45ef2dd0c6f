package mahnlauf.shell;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.Rejection;

/** The folder of what was refused: the file, why, and the rows of an export to be mended. */
final class Rejects {

    private static final String BOM = "\uFEFF";

    private Rejects() {}

    /** Where a refused file will lie: its own name, or a numbered one where that is taken. */
    static Path place(Home home, String name) {
        return Outbox.freeBelow(home.rejected(), name);
    }

    /** {@code NAME.reason.txt}: what, where, how to mend it. */
    static void reason(Home home, Path place, String reason) throws IOException {
        Path target = place.resolveSibling(place.getFileName() + ".reason.txt");
        Outbox.put(home, target, file -> Files.writeString(file, reason + System.lineSeparator()));
    }

    /**
     * {@code NAME.rows.csv}: the refused rows under their header, each with its reason, ready to
     * mend.
     */
    static Path rows(Home home, String name, List<String> header, List<Rejection> rejections)
            throws IOException {
        Path target = place(home, name + ".rows.csv");
        Outbox.put(home, target, file -> write(file, header, rejections));
        return target;
    }

    private static void write(Path file, List<String> header, List<Rejection> rejections)
            throws IOException {
        try (Writer text = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            text.write(BOM);
            csv.writeRecord(with(header, header.size(), "reason"));
            for (Rejection rejection : rejections) {
                csv.writeRecord(with(rejection.cells(), header.size(), rejection.reason()));
            }
        }
    }

    /**
     * The cells under the header's columns, the reason last; a row that is too long keeps its rest.
     */
    private static List<String> with(List<String> cells, int columns, String last) {
        List<String> row = new ArrayList<>(cells);
        while (row.size() < columns) {
            row.add("");
        }
        row.add(Math.min(columns, row.size()), last);
        return row;
    }
}
