package mahnlauf.formats.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import mahnlauf.core.model.RefusedException;

/**
 * What the operator says of his invoice exports.
 *
 * @param maps his column maps, in the order in which they are tried
 * @param defaultTermsDays days from the invoice to its due date where a row states neither; empty:
 *     such a row is rejected
 */
public record InvoiceFormats(List<ColumnMap> maps, OptionalInt defaultTermsDays) {

    /** The shipped maps alone, and no default term. */
    public static final InvoiceFormats STANDARD =
            new InvoiceFormats(ColumnMapFile.SHIPPED, OptionalInt.empty());

    public InvoiceFormats {
        maps = List.copyOf(maps);
    }

    /**
     * The maps of a folder, in the order of their names, before the shipped ones; none where it is
     * missing.
     *
     * @throws RefusedException if a map cannot be understood; the message names file and key
     */
    public static InvoiceFormats of(Path folder, OptionalInt defaultTermsDays)
            throws IOException, RefusedException {
        return new InvoiceFormats(ColumnMapFile.ofFolder(folder), defaultTermsDays);
    }
}
