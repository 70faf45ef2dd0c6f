package mahnlauf.doors;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints what an application for an order for payment asks for, an invoice a page. */
public final class CourtSheet {

    private final Templates templates;
    private final String language;

    /**
     * @param userTemplates folder whose files replace shipped templates of the same path, or null
     * @param language of the owner; the court's form is German, so its fields keep their German
     *     names, and another language stands beside them
     */
    public CourtSheet(@Nullable Path userTemplates, String language) {
        this.templates = new Templates(userTemplates);
        this.language = templates.language(language, "court_sheet" + Templates.ENDING);
    }

    /**
     * The sheet as PDF.
     *
     * @param rows the header first
     */
    public byte[] render(LocalDate night, List<List<String>> rows) {
        List<Map<String, String>> claims = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> claim = new HashMap<>();
            for (int i = 0; i < row.size(); i++) {
                claim.put(rows.get(0).get(i), CleanText.line(row.get(i)));
            }
            claims.add(claim);
        }
        Map<String, Object> root = new HashMap<>();
        root.put("language", language);
        root.put("date", new Figures(language).date(night));
        root.put("columns", rows.get(0));
        root.put("claims", claims);
        String page = templates.fill("layout/court_sheet.ftlh", root).strip();
        return PdfPrinter.ofThisThread().print(page, "Mahnbescheid " + night, night);
    }
}
