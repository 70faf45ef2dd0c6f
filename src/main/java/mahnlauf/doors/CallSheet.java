package mahnlauf.doors;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mahnlauf.core.model.CallItem;
import org.jspecify.annotations.Nullable;

/**
 * Prints the calls of a night: per case what the caller must know, and what to offer for which
 * cause.
 */
public final class CallSheet {

    private final Templates templates;

    /**
     * @param userTemplates folder whose files replace shipped templates of the same path, or null
     */
    public CallSheet(@Nullable Path userTemplates) {
        this.templates = new Templates(userTemplates);
    }

    /** The sheet as PDF; it is for the house, so its language is the house's. */
    public byte[] render(LocalDate night, List<CallItem> calls) {
        String language = Templates.FALLBACK;
        Figures figures = new Figures(language);
        TemplateData data = new TemplateData(figures);
        Map<String, Object> root = new HashMap<>();
        root.put("language", language);
        root.put("date", figures.date(night));
        root.put("hours", CallList.HOURS);
        root.put("calls", cases(calls, data));
        String page = templates.fill("layout/call_sheet.ftlh", root).strip();
        return PdfPrinter.ofThisThread().print(page, "Anrufliste " + night, night);
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
