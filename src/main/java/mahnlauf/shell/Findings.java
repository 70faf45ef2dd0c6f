package mahnlauf.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person must know of a night; where there is any, the run ends with 1. */
public final class Findings {

    private static final Logger LOG = LoggerFactory.getLogger(Findings.class);

    private final List<String> texts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** Says it at once and keeps it for the report. */
    public void add(String text) {
        LOG.warn("{}", text);
        texts.add(text);
    }

    /** The same where the text quotes what came in: the log says only where to look. */
    public void addQuoting(String text, String logged) {
        LOG.warn("{}", logged);
        texts.add(text);
    }

    /** What is good to know in time; the run ends with 0 all the same. */
    public void note(String text) {
        LOG.warn("{}", text);
        notes.add(text);
    }

    public List<String> notes() {
        return Collections.unmodifiableList(notes);
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    public List<String> texts() {
        return Collections.unmodifiableList(texts);
    }
}
