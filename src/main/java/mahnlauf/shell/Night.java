package mahnlauf.shell;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.age.AgingSum;
import mahnlauf.core.decide.Policy;
import mahnlauf.core.decide.Step;
import mahnlauf.core.decide.Suppressed;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.law.BaseRates;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.LedgerEntry;
import mahnlauf.core.model.NightReport;
import mahnlauf.formats.Recognition;
import mahnlauf.store.FileRegister;
import mahnlauf.store.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * What the stages of one night share: its date, ledger and settings, and what they found so far.
 */
public final class Night {

    private final Home home;
    private final Settings settings;
    private final Ledger ledger;
    private final LocalDate date;
    private final Clock clock;
    private final Findings findings = new Findings();
    private final StopNotes stopNotes = new StopNotes();
    private final Progress progress;
    private final Arrears arrears;
    private final Recognition recognition;
    private final Map<String, Step> stepsByAction = new LinkedHashMap<>();
    private final Map<String, String> offersByLetter = new HashMap<>();
    private final List<FileOutcome> files = new ArrayList<>();
    private @Nullable Books books;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private boolean lettersHeld;
    private @Nullable AgingSum aging;
    private List<String> staleAccounts = List.of();
    private final List<Suppressed> suppressed = new ArrayList<>();
    private final List<NightReport.Attention> attention = new ArrayList<>();

    public Night(
            Home home,
            Settings settings,
            Ledger ledger,
            LocalDate date,
            BaseRates baseRates,
            Clock clock,
            Progress progress)
            throws IOException {
        this.home = home;
        this.settings = settings;
        this.ledger = ledger;
        this.date = date;
        this.clock = clock;
        this.progress = progress;
        this.recognition = Readers.of(home, settings);
        this.arrears = new Arrears(settings.arrearsTerms(), settings.workingDays(), baseRates);
    }

    /** What became of one file of the inbox. */
    public record FileOutcome(String name, String state, long records, String reason) {

        /** Whether not all of it was taken, so that somebody must mend it. */
        boolean needsPerson() {
            return state.equals(FileRegister.State.PARTLY.code())
                    || state.equals(FileRegister.State.REJECTED.code());
        }
    }

    public Home home() {
        return home;
    }

    public Settings settings() {
        return settings;
    }

    /** The readers of what lies in the inbox. */
    Recognition recognition() {
        return recognition;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** The business date of the run. */
    public LocalDate date() {
        return date;
    }

    /** Whether everything is taken back at the end ({@code --dry-run}). */
    public boolean isRehearsal() {
        return ledger.isRehearsal();
    }

    public Findings findings() {
        return findings;
    }

    StopNotes stopNotes() {
        return stopNotes;
    }

    public Progress progress() {
        return progress;
    }

    public Arrears arrears() {
        return arrears;
    }

    /** The ladder of this customer. */
    public Policy policy(Debtor debtor) {
        return settings.policies().of(debtor);
    }

    public Clock clock() {
        return clock;
    }

    /** Date and time of the shell's clock to the second, ISO, for registers. */
    String timestamp() {
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now);
    }

    /** The folded ledger; the stages after the taking share and change it. */
    public Books books() throws SQLException {
        Books folded = books;
        if (folded == null) {
            folded = ledger.books();
            books = folded;
        }
        return folded;
    }

    /** The aging of tonight, and the accounts whose bank data is too old. */
    void aged(AgingSum sum, List<String> stale) {
        aging = sum;
        staleAccounts = List.copyOf(stale);
    }

    public List<String> staleAccounts() {
        return staleAccounts;
    }

    public AgingSum aging() {
        AgingSum sum = aging;
        if (sum == null) {
            throw new IllegalStateException("The night was not aged yet");
        }
        return sum;
    }

    /** The bank data is too old: letters and steps wait, relief leaves all the same. */
    public void holdLetters() {
        lettersHeld = true;
    }

    public boolean lettersHeld() {
        return lettersHeld;
    }

    /** The steps that holds keep back tonight. */
    List<Suppressed> suppressed() {
        return suppressed;
    }

    /** What the report asks a person to look at, besides entries to review. */
    List<NightReport.Attention> attention() {
        return attention;
    }

    /** The steps of tonight by the action that carries each. */
    public Map<String, Step> stepsByAction() {
        return stepsByAction;
    }

    /**
     * The offers of instalments that tonight's letters enclose: action of the letter, of the offer.
     */
    Map<String, String> offersByLetter() {
        return offersByLetter;
    }

    /** A file was dealt with; a person must look at it where not all of it was taken. */
    public void report(FileOutcome outcome) {
        files.add(outcome);
        if (outcome.state().equals(FileRegister.State.PARTLY.code())) {
            findings.refused(
                    outcome.name() + ": " + outcome.reason(),
                    outcome.name()
                            + ": not all of it was taken; see rejected/ and `mahnlauf list files`.");
        }
    }

    public List<FileOutcome> files() {
        return files;
    }

    public int payments() {
        return entries.size();
    }

    /** Entries of a file that was taken tonight. */
    void taken(List<LedgerEntry> more) {
        entries.addAll(more);
    }

    /** The entries that were taken tonight and are in no query yet. */
    List<LedgerEntry> entries() {
        return entries;
    }
}
