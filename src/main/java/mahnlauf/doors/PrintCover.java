package mahnlauf.doors;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Customer;
import org.jspecify.annotations.Nullable;

/** The list that lies on top of a print batch: whoever fills the envelopes ticks off by it. */
public final class PrintCover {

    private final Templates templates;
    private final String language;

    /**
     * @param userTemplates folder whose files replace shipped templates of the same path, or null
     * @param language of the owner
     */
    public PrintCover(@Nullable Path userTemplates, String language) {
        this.templates = new Templates(userTemplates);
        this.language = templates.language(language, "print_cover" + Templates.ENDING);
    }

    /** A letter of the batch, as it lies in a file of its own. */
    public record Letter(Path file, ActionKind kind, Customer customer) {}

    /**
     * The list as PDF.
     *
     * @param pages how many each letter has, in the same order
     */
    public byte[] render(LocalDate night, List<Letter> letters, List<Integer> pages) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            Letter letter = letters.get(i);
            Customer customer = letter.customer();
            rows.add(
                    Map.of(
                            "number", String.valueOf(i + 1),
                            "customer", CleanText.line(customer.number().value()),
                            "name", CleanText.line(customer.name()),
                            "place", CleanText.line(customer.postcode() + " " + customer.city()),
                            "kind", letter.kind().code(),
                            "pages", String.valueOf(pages.get(i))));
        }
        Map<String, Object> root = new HashMap<>();
        root.put("language", language);
        root.put("date", new Figures(language).date(night));
        root.put("rows", rows);
        root.put("letters", String.valueOf(letters.size()));
        root.put("pages", String.valueOf(pages.stream().mapToInt(Integer::intValue).sum()));
        String page = templates.fill("layout/print_cover.ftlh", root).strip();
        String title = language.equals("de") ? "Druckstapel " : "Print batch ";
        return PdfPrinter.ofThisThread().print(page, title + night, night);
    }
}
