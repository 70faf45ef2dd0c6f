package mahnlauf.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * One line of the demo's story: what a person does, or the night that follows.
 *
 * @param what the verb at the beginning of the line
 * @param subject a file, an invoice or customer, or the date of a night
 * @param rest what else stands there
 */
record DemoLine(Verb what, String subject, String rest) {

    /** The folder of the story and its files, among the resources. */
    private static final String FOLDER = "/demo/";

    /** What a line tells. */
    enum Verb {
        DROP,
        HOLD,
        RELEASE,
        NIGHT
    }

    /** The shipped story, in order. */
    static List<DemoLine> story() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(resource("story.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(DemoLine::of)
                    .toList();
        }
    }

    static DemoLine of(String line) {
        String[] words = line.split(" ", 3);
        if (words.length < 2) {
            throw new IllegalStateException("story.txt: '" + line + "' has no subject");
        }
        Verb verb = Verb.valueOf(words[0].toUpperCase(java.util.Locale.ROOT));
        return new DemoLine(verb, words[1], words.length > 2 ? words[2] : "");
    }

    /** The date of a night. */
    LocalDate night() {
        return LocalDate.parse(subject);
    }

    /** The last day of a hold: the first word of the rest. */
    LocalDate until() {
        return LocalDate.parse(rest.substring(0, rest.indexOf(' ')));
    }

    /** Why somebody is held: what follows the day. */
    String reason() {
        return rest.substring(rest.indexOf(' ') + 1);
    }

    /** The name of a dropped file, without the folder of its night. */
    String fileName() {
        return subject.substring(subject.lastIndexOf('/') + 1);
    }

    /** What is dropped. */
    InputStream content() throws IOException {
        return resource(subject);
    }

    private static InputStream resource(String name) throws IOException {
        InputStream found = DemoLine.class.getResourceAsStream(FOLDER + name);
        if (found == null) {
            throw new IOException("The program lacks its sample file " + name);
        }
        return found;
    }
}
