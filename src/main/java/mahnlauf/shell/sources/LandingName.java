package mahnlauf.shell.sources;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name under which a file from outside may lie in the inbox, on every system. */
final class LandingName {

    /** In UTF-8; leaves room in 255 for what is appended to a refused file's name. */
    private static final int MOST_BYTES = 180;

    private static final int LONGEST_ENDING = 12;
    private static final Pattern STILL_WRITTEN = Pattern.compile("(?i).*\\.(part|tmp)");
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private LandingName() {}

    /**
     * Without a path, control characters, what a system reserves; not hidden, and none of the names
     * that the night takes for half written.
     */
    static String of(String foreign) {
        int slash = Math.max(foreign.lastIndexOf('/'), foreign.lastIndexOf('\\'));
        String name = Normalizer.normalize(foreign.substring(slash + 1), Normalizer.Form.NFC);
        name = shortened(visible(name).replaceAll("^[.\\s]+|[.\\s]+$", ""));
        if (name.isEmpty()) {
            return "file";
        }
        if (RESERVED.matcher(name).matches()) {
            name = "_" + name;
        }
        return STILL_WRITTEN.matcher(name).matches() ? name + "_" : name;
    }

    private static String visible(String name) {
        StringBuilder visible = new StringBuilder(name.length());
        name.codePoints()
                .filter(LandingName::isVisible)
                .forEach(c -> visible.appendCodePoint("<>:\"|?*".indexOf(c) >= 0 ? '_' : c));
        return visible.toString();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    /** Cut before its ending. */
    private static String shortened(String name) {
        if (bytes(name) <= MOST_BYTES) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - ending.length());
        while (bytes(stem) + bytes(ending) > MOST_BYTES) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem.strip() + ending.toLowerCase(Locale.ROOT);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
