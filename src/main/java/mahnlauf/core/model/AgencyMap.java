package mahnlauf.core.model;

import java.util.List;
import java.util.Map;

/**
 * How one collection agency wants its file: the columns of our canonical claims under its own
 * names, in its own order and writing.
 *
 * @param file its name within the package
 * @param charset a name that the JDK knows
 * @param decimalMark of amounts, {@code .} or {@code ,}
 * @param datePattern of days, in the JDK's letters
 */
public record AgencyMap(
        String file,
        String charset,
        char delimiter,
        char decimalMark,
        String datePattern,
        List<Column> columns) {

    public AgencyMap {
        columns = List.copyOf(columns);
    }

    /**
     * One column of the agency.
     *
     * @param from the canonical column that fills it, or empty
     * @param text what always stands there, where no column fills it
     * @param words the agency's word for a value of the canonical column; others stay
     */
    public record Column(String title, String from, String text, Map<String, String> words) {

        public Column {
            words = Map.copyOf(words);
        }
    }
}
