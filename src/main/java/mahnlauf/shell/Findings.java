package mahnlauf.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person must know of a night; where there is any, the run ends with 1. */
public final class Findings {

    private static final Logger LOG = LoggerFactory.getLogger(Findings.class);

    private final List<String> texts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<String> refusals = new HashSet<>();

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

    /** A file that was refused in whole or in part; the report lists it with what to do. */
    public void refused(String text, String logged) {
        addQuoting(text, logged);
        refusals.add(text);
    }

    /** Everything but the refused files, what needs a person first. */
    public List<String> besidesFiles() {
        return Stream.concat(texts.stream(), notes.stream())
                .filter(text -> !refusals.contains(text))
                .toList();
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
