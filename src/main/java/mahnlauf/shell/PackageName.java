package mahnlauf.shell;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a hand-off package: {@code <agency>-<as-of>-<n>.zip}. */
final class PackageName {

    private static final Pattern NAME = Pattern.compile("(.+)-(\\d{4}-\\d{2}-\\d{2})-(\\d+)\\.zip");

    private PackageName() {}

    static boolean matches(Path file) {
        return matcher(file).matches();
    }

    static String agency(Path file) {
        return part(file, 1);
    }

    /** The night that made it. */
    static LocalDate night(Path file) {
        return LocalDate.parse(part(file, 2));
    }

    /** The how manieth of its agency it is in that night. */
    static int number(Path file) {
        return Integer.parseInt(part(file, 3));
    }

    static String of(String agency, LocalDate night, int number) {
        return agency + "-" + night + "-" + number + ".zip";
    }

    private static Matcher matcher(Path file) {
        return NAME.matcher(String.valueOf(file.getFileName()));
    }

    private static String part(Path file, int group) {
        Matcher name = matcher(file);
        if (!name.matches()) {
            throw new IllegalStateException(file + " is no package for an agency");
        }
        return name.group(group);
    }
}
