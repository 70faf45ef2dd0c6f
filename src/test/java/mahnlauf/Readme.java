package mahnlauf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** README.md as the tests read it: its text and its code blocks. */
record Readme(String text) {

    private static final Pattern SAMPLE = Pattern.compile("<!-- sample of (\\S+) -->");
    private static final String FENCE = "```";

    static Readme read() throws IOException {
        return new Readme(Files.readString(Path.of("README.md")));
    }

    /**
     * A code block.
     *
     * @param language the word behind the fence
     * @param sampleOf the file whose lines it shows, or empty
     * @param lines without the indentation of the fence
     */
    record Block(String language, String sampleOf, List<String> lines) {}

    List<Block> blocks(String... languages) {
        List<Block> blocks = new ArrayList<>();
        List<String> inside = null;
        String language = "";
        String sampleOf = "";
        int indent = 0;
        for (String line : text.lines().toList()) {
            Matcher sample = SAMPLE.matcher(line);
            boolean fence = line.strip().startsWith(FENCE);
            if (inside == null && fence) {
                inside = new ArrayList<>();
                language = line.strip().substring(FENCE.length());
                indent = line.indexOf(FENCE);
            } else if (inside != null && fence) {
                blocks.add(new Block(language, sampleOf, inside));
                inside = null;
                sampleOf = "";
            } else if (inside != null) {
                inside.add(line.isBlank() ? "" : line.substring(indent));
            } else if (sample.find()) {
                sampleOf = sample.group(1);
            }
        }
        return blocks.stream().filter(b -> List.of(languages).contains(b.language())).toList();
    }

    /** The cells of the rows of the table under this head, without the back-ticks. */
    List<List<String>> table(String head) {
        return text.substring(text.indexOf(head))
                .lines()
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(Readme::cells)
                .toList();
    }

    private static List<String> cells(String row) {
        String inner = row.substring(1, row.lastIndexOf('|'));
        return Pattern.compile("\\|")
                .splitAsStream(inner)
                .map(cell -> cell.strip().replace("`", ""))
                .toList();
    }
}
