package mahnlauf.formats.datev;

import java.util.List;
import java.util.Locale;
import mahnlauf.formats.base.Clean;

/**
 * Where the columns of a DATEV file stand: by their names, which programs spell in several ways; a
 * file whose second line has no names has them where DATEV says.
 */
final class DatevColumns {

    private final List<String> names;

    DatevColumns(List<String> secondLine) {
        this.names = secondLine.stream().map(DatevColumns::folded).toList();
    }

    int width() {
        return names.size();
    }

    /** Where one of these names stands, counted from 0, or -1; the first that is found counts. */
    int at(String... spellings) {
        for (String spelling : spellings) {
            int at = names.indexOf(folded(spelling));
            if (at >= 0) {
                return at;
            }
        }
        return -1;
    }

    /** Letters and digits alone, in lower case; a note in brackets is left out. */
    private static String folded(String name) {
        String text = Clean.line(name);
        int note = text.indexOf('(');
        String bare = note > 0 && text.startsWith("(", note) ? text.substring(0, note) : text;
        StringBuilder folded = new StringBuilder(bare.length());
        bare.toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> folded.append((char) c));
        return folded.toString();
    }
}
