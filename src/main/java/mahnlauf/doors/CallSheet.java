package mahnlauf.doors;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mahnlauf.core.model.CallItem;
import mahnlauf.core.model.Creditor;
import org.jspecify.annotations.Nullable;

/**
 * Prints the calls of a night, a sheet a case: what the caller must know, and what to offer for
 * which cause. It is for the house, so its language is the house's.
 */
public final class CallSheet {

    private final Creditor creditor;
    private final Templates templates;
    private final String language;

    /**
     * @param userTemplates folder whose files replace shipped templates of the same path, or null
     * @param language of the owner; German where there are no words for it
     */
    public CallSheet(Creditor creditor, @Nullable Path userTemplates, String language) {
        this.creditor = creditor;
        this.templates = new Templates(userTemplates);
        this.language = templates.language(language, "call_sheet" + Templates.ENDING);
    }

    /** All sheets as one PDF. */
    public byte[] render(LocalDate night, List<CallItem> calls) {
        Figures figures = new Figures(language);
        TemplateData data = new TemplateData(figures);
        Map<String, Object> root = new HashMap<>();
        root.put("language", language);
        root.put("date", figures.date(night));
        root.put("list", "calls-" + night + ".csv");
        root.put("hours", CallList.hours(language.equals("de")));
        root.put("iban", Figures.iban(creditor.iban()));
        root.put("creditor", data.of(creditor));
        root.put("calls", cases(calls, data));
        String page = templates.fill("layout/call_sheet.ftlh", root).strip();
        String title = language.equals("de") ? "Anrufliste " : "Calls ";
        return PdfPrinter.ofThisThread().print(page, title + night, night);
    }

    private static List<Map<String, Object>> cases(List<CallItem> calls, TemplateData data) {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (CallItem call : calls) {
            Map<String, Object> entry = data.of(call);
            entry.put("open", Objects.requireNonNull(data.value(call.open())));
            cases.add(entry);
        }
        return cases;
    }
}
