package mahnlauf.doors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says the program's own sentences in the reader's language.
 *
 * <p>Reasons are written where they arise, in English, and stand so in tables and logs. {@code
 * sayings/LANGUAGE.txt} has a line for each: {@code English {} = German {1}}. What a gap holds may
 * be a saying itself. A sentence without a line stays as it is: what a file said is never changed.
 */
final class Sayings {

    /** File, line, column, what is wrong, what is known: no reason goes deeper. */
    private static final int DEEPEST = 5;

    /** Longer texts are no sentences of ours. */
    private static final int LONGEST = 2_000;

    private static final String SEPARATOR = " = ";
    private static final String GAP = "{}";
    private static final Pattern NUMBERED_GAP = Pattern.compile("\\{(\\d)}");
    private static final Pattern ISO_DAY =
            Pattern.compile("(?<![\\w./„-])(\\d{4})-(\\d{2})-(\\d{2})(?![\\w/-]|\\.\\w)");
    private static final Pattern AMOUNT =
            Pattern.compile("(?<![\\d.„])(\\d+)\\.(\\d{2}) ([A-Z]{3})\\b");

    private final List<Saying> sayings;
    private final boolean german;

    /**
     * One line of the list; most sentences differ from it in how they begin, which is seen fast.
     */
    private record Saying(String begins, Pattern from, String to) {}

    private Sayings(List<Saying> sayings, boolean german) {
        this.sayings = sayings;
        this.german = german;
    }

    /** For a language without a list of sayings every sentence stays as it is. */
    static Sayings in(String language) {
        String resource = "/sayings/" + language + ".txt";
        try (InputStream in = Sayings.class.getResourceAsStream(resource)) {
            return new Sayings(in == null ? List.of() : read(in, resource), language.equals("de"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    private static List<Saying> read(InputStream in, String resource) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        List<Saying> sayings = new ArrayList<>();
        String line = lines.readLine();
        for (int number = 1; line != null; number++) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int at = line.indexOf(SEPARATOR);
                if (at < 1) {
                    throw new IllegalStateException(
                            resource + ":" + number + "  '" + line + "', expected English = other");
                }
                sayings.add(saying(line.substring(0, at), line.substring(at + SEPARATOR.length())));
            }
            line = lines.readLine();
        }
        return sayings;
    }

    private static Saying saying(String from, String to) {
        StringBuilder pattern = new StringBuilder();
        int gap = from.indexOf(GAP);
        int begin = 0;
        for (int at = from.indexOf(GAP); at >= 0; at = from.indexOf(GAP, begin)) {
            pattern.append(Pattern.quote(from.substring(begin, at))).append("(.+?)");
            begin = at + GAP.length();
        }
        pattern.append(Pattern.quote(from.substring(begin)));
        String begins = gap < 0 ? from : from.substring(0, gap);
        return new Saying(begins, Pattern.compile(pattern.toString(), Pattern.DOTALL), to);
    }

    /** The sentence in this language, or as it is where nobody has written it in that. */
    String say(String sentence) {
        return sentence.length() > LONGEST ? sentence : say(sentence, 0);
    }

    private String say(String sentence, int depth) {
        for (Saying saying : sayings) {
            if (sentence.startsWith(saying.begins())) {
                Matcher match = saying.from().matcher(sentence);
                if (match.matches()) {
                    return filled(saying.to(), match, depth);
                }
            }
        }
        return sentence;
    }

    private String filled(String to, Matcher match, int depth) {
        Matcher gaps = NUMBERED_GAP.matcher(to);
        StringBuilder said = new StringBuilder();
        while (gaps.find()) {
            String held = match.group(Integer.parseInt(gaps.group(1)));
            boolean quoted = gaps.start() > 0 && to.charAt(gaps.start() - 1) == '„';
            String inner = depth < DEEPEST && !quoted ? say(held, depth + 1) : held;
            String shown = quoted ? inner : figures(inner);
            gaps.appendReplacement(said, Matcher.quoteReplacement(shown));
        }
        return gaps.appendTail(said).toString();
    }

    /** A number with a decimal point as the language writes it. */
    String number(String plain) {
        return german ? plain.replace('.', ',') : plain;
    }

    /** Days and amounts as Germans write them; names of files and what is quoted keep theirs. */
    private String figures(String text) {
        if (!german) {
            return text;
        }
        String days = ISO_DAY.matcher(text).replaceAll("$3.$2.$1");
        return AMOUNT.matcher(days).replaceAll("$1,$2 $3");
    }
}
