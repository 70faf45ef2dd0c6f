package mahnlauf.doors;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mahnlauf.core.law.Wording;

/** Whether the templates in a folder say what no letter may say. */
public final class TemplateWording {

    private static final Pattern STOP =
            Pattern.compile("(?iu)unterbrech|unterbroch|einstell|sperr|suspend|disconnect");

    private TemplateWording() {}

    /** One line for each fault, with file and line; none where there is no such folder. */
    public static List<String> faults(Path folder) throws IOException {
        List<String> faults = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return faults;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(TemplateWording::isTemplate).sorted().toList()) {
                check(folder.relativize(file).toString().replace('\\', '/'), file, faults);
            }
        }
        return faults;
    }

    private static boolean isTemplate(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && (name.endsWith(".ftl") || name.endsWith(".ftlh"));
    }

    private static void check(String name, Path file, List<String> faults) throws IOException {
        String text;
        try {
            text = Files.readString(file);
        } catch (MalformedInputException e) {
            faults.add("config/templates/" + name + " is not UTF-8; save it so.");
            return;
        }
        for (Wording.Fault fault : Wording.faults(text, name.endsWith("/reminder.ftl"))) {
            faults.add(
                    "config/templates/%s line %d: '%s': %s. Take it out."
                            .formatted(
                                    name, line(text, fault.words()), fault.words(), fault.why()));
        }
        boolean stops = STOP.matcher(text).find() && !text.contains("serviceStop");
        if (name.endsWith("/final_notice.ftl") && stops) {
            faults.add(
                    "config/templates/"
                            + name
                            + ": it announces that the service stops, to everybody. Put <#if"
                            + " letter.serviceStop>…</#if> around it, as the shipped one has.");
        }
    }

    /** Where the words begin; between two of them may be a line's end or a tag. */
    private static int line(String text, String words) {
        String pattern =
                Stream.of(words.split(" ", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("(?:[\\s\\u00a0]|<[^<>]*>)+"));
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        int at = matcher.find() ? matcher.start() : 0;
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
