package mahnlauf.core.model;

import java.util.List;

/**
 * A row that could not be read, kept as it came so that it can be mended.
 *
 * @param line line of the file, counted from 1
 * @param reason where, what came, what was expected
 * @param cells the row's cells, in the order of the header
 */
public record Rejection(long line, String reason, List<String> cells) {

    public Rejection {
        cells = List.copyOf(cells);
    }
}
