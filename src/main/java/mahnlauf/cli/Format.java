package mahnlauf.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import mahnlauf.core.model.Table;

/** How a table is shown: for people, for spreadsheets, for programs. */
enum Format {
    TABLE,
    CSV,
    JSON;

    void print(Table table, PrintStream out) throws IOException {
        Writer text =
                new java.io.BufferedWriter(
                        new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        switch (this) {
            case TABLE -> columns(table, text);
            case CSV -> csv(table, text);
            case JSON -> json(table, text);
        }
        text.flush();
    }

    private static void csv(Table table, Writer text) throws IOException {
        CsvWriter csv =
                CsvWriter.builder()
                        .lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF)
                        .build(text);
        csv.writeRecord(table.columns());
        for (List<String> row : table.rows()) {
            csv.writeRecord(row);
        }
        csv.flush();
    }

    private static void columns(Table table, Writer text) throws IOException {
        int[] widths = new int[table.columns().size()];
        measure(table.columns(), widths);
        table.rows().forEach(row -> measure(row, widths));
        line(table.columns(), widths, text);
        for (List<String> row : table.rows()) {
            line(row, widths, text);
        }
    }

    private static void measure(List<String> row, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], shown(row.get(i)).length());
        }
    }

    private static final int WIDEST = 40;

    /** One line, and no wider than a column may be. */
    private static String shown(String cell) {
        String line = cell.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "…";
    }

    private static void line(List<String> row, int[] widths, Writer text) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = shown(row.get(i));
            line.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
        }
        text.write(line.toString().stripTrailing());
        text.write(System.lineSeparator());
    }

    private static void json(Table table, Writer text) throws IOException {
        text.write("[");
        String between = "\n";
        for (List<String> row : table.rows()) {
            text.write(between);
            text.write(object(table.columns(), row));
            between = ",\n";
        }
        text.write(table.rows().isEmpty() ? "]\n" : "\n]\n");
    }

    private static String object(List<String> names, List<String> values) {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            fields.append(i == 0 ? "" : ", ")
                    .append(quoted(names.get(i)))
                    .append(": ")
                    .append(quoted(values.get(i)));
        }
        return "{" + fields + "}";
    }

    /** A JSON string. */
    static String quoted(String text) {
        return text.chars().mapToObj(Format::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c < ' ' ? String.format("\\u%04x", c) : String.valueOf((char) c);
        };
    }
}
