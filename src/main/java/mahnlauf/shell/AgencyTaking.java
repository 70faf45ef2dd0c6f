package mahnlauf.shell;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mahnlauf.core.model.AgencyReport;
import mahnlauf.core.model.AgencyReportSink;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.ClaimState;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Handover;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Rejection;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.store.Transaction;

/**
 * Takes what agencies report of their claims into the ledger, row by row; what came in through them
 * is booked by the next reconciliation. The same row again is no news; one that names a claim that
 * the books do not know is handed back.
 */
final class AgencyTaking extends RowNotes implements AgencyReportSink {

    private final Night night;
    private final Transaction tx;
    private final Books books;
    private final Map<String, Case> cases = new HashMap<>();
    private final List<Told> told = new ArrayList<>();
    private long rows;

    /** A claim, and whose it is. */
    private record Case(Debtor debtor, Handover claim) {

        Money money(long minor) {
            return new Money(
                    minor,
                    debtor.receivables().stream()
                            .filter(r -> claim.invoices().contains(r.number()))
                            .map(r -> r.gross().currency())
                            .findFirst()
                            .orElse(Money.EUR));
        }
    }

    /** A row that is news. */
    private record Told(Case about, Handover.Report report, Money amount, String note) {}

    AgencyTaking(Night night, Transaction tx) throws SQLException {
        this.night = night;
        this.tx = tx;
        this.books = night.books();
        for (Debtor debtor : books.debtors()) {
            debtor.handovers().forEach(h -> cases.put(h.claimId(), new Case(debtor, h)));
        }
    }

    @Override
    public void report(long line, AgencyReport row, List<String> cells) {
        night.progress().tick();
        try {
            Told news = told(row);
            if (!isKnown(news)) {
                check(news);
                told.add(news);
            }
            rows++;
        } catch (BadValueException bad) {
            rejected(new Rejection(line, "line " + line + ", " + bad.reason(), cells));
        }
    }

    private Told told(AgencyReport row) throws BadValueException {
        Case about = cases.get(row.claimId());
        if (about == null) {
            throw new BadValueException(
                    "there is no claim "
                            + BadValueException.quoted(row.claimId())
                            + "; `mahnlauf list claims` shows what was handed over");
        }
        Long minor = row.minor();
        Money amount = about.money(minor == null ? 0 : minor);
        String words = row.status().isPayment() ? amount.plain() + " " + amount.currency() : "";
        return new Told(
                about, new Handover.Report(row.status(), row.date(), words), amount, row.note());
    }

    private boolean isKnown(Told news) {
        return reports(news.about().claim()).anyMatch(news.report()::equals);
    }

    /** What was said of the claim before this row. */
    private Stream<Handover.Report> reports(Handover claim) {
        return Stream.concat(
                claim.reports().stream(),
                told.stream()
                        .filter(t -> t.about().claim().claimId().equals(claim.claimId()))
                        .map(Told::report));
    }

    private void check(Told news) throws BadValueException {
        Handover claim = news.about().claim();
        if (news.report().on().isAfter(night.date())) {
            throw new BadValueException(
                    "the report of "
                            + news.report().on()
                            + " is after the night of "
                            + night.date());
        }
        if (news.report().on().isBefore(claim.on())) {
            throw new BadValueException(
                    "the report of "
                            + news.report().on()
                            + " is before claim "
                            + claim.claimId()
                            + " was handed over on "
                            + claim.on());
        }
        boolean paid = news.report().status() == ClaimState.PAID;
        Optional<Handover.Report> before =
                reports(claim).filter(r -> paid && r.status() == ClaimState.PAID).findFirst();
        if (before.isPresent()) {
            throw new BadValueException(
                    "claim "
                            + claim.claimId()
                            + " was reported paid on "
                            + before.get().on()
                            + " with "
                            + before.get().amount()
                            + "; money that came besides is booked with `mahnlauf pay`");
        }
    }

    /** Writes down what is new. */
    void finish() throws SQLException {
        AgencyPayment payments = new AgencyPayment(night);
        for (int i = 0; i < told.size(); i++) {
            Told news = told.get(i);
            tx.facts().event(event(news));
            if (news.amount().isPositive()) {
                payments.write(tx, ref(i), news.report(), news.about().claim(), news.amount());
            }
        }
    }

    private static Event event(Told news) {
        return new Event(
                Event.Type.AGENCY_REPORT,
                news.report().on(),
                news.about().debtor().number(),
                null,
                news.about().claim().claimId(),
                news.report().word(),
                news.report().on(),
                null,
                news.note());
    }

    /**
     * {@code agency:<claim_id>} for what settles the claim, which happens once; a part has its day
     * and, from the second of a day on, its number besides.
     */
    private String ref(int at) {
        Told news = told.get(at);
        Handover claim = news.about().claim();
        String stem = Handover.REFERENCE + claim.claimId();
        if (news.report().status() == ClaimState.PAID) {
            return stem;
        }
        long before =
                Stream.concat(
                                claim.reports().stream(),
                                told.subList(0, at).stream()
                                        .filter(t -> t.about().equals(news.about()))
                                        .map(Told::report))
                        .filter(r -> r.status() == ClaimState.PART_PAID)
                        .filter(r -> r.on().equals(news.report().on()))
                        .count();
        String number = before == 0 ? "" : "-" + (before + 1);
        return stem + ":" + news.report().on() + number;
    }

    /** Tells tonight's books, once the file is committed. */
    void apply() {
        told.forEach(news -> books.apply(event(news)));
    }

    @Override
    long rows() {
        return rows;
    }
}
