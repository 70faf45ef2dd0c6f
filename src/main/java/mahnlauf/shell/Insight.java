package mahnlauf.shell;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mahnlauf.core.age.Aging;
import mahnlauf.core.decide.LimitationAlarm;
import mahnlauf.core.decide.Obstacle;
import mahnlauf.core.decide.Recommendation;
import mahnlauf.core.decide.Way;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.NightInsight;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.score.PaymentRecord;
import mahnlauf.core.score.Proposal;
import mahnlauf.core.score.Score;
import mahnlauf.core.score.TermsResult;

/** Gathers what the books say beyond tonight, for the report. */
final class Insight {

    private static final int WORST_SHOWN = 20;
    private static final int TERMS_SHOWN = 12;
    private static final int LINES_SHOWN = 200;

    private final Night night;

    Insight(Night night) {
        this.night = night;
    }

    NightInsight gather(List<Closings.Advised> closings) throws SQLException {
        return new NightInsight(
                closings.stream().limit(LINES_SHOWN).map(Insight::closing).toList(),
                alarms(night).stream().limit(LINES_SHOWN).map(Insight::ending).toList(),
                worst(),
                terms(),
                unreached(),
                notAgreed());
    }

    /** Claims that will soon be time-barred. */
    static List<LimitationAlarm> alarms(Night night) throws SQLException {
        return LimitationAlarm.of(
                night.books().receivables(),
                night.date(),
                night.settings().number(Setting.LIMITATION_WARN_DAYS),
                Math.max(1, night.settings().cents(Setting.LETTERS_MIN_AMOUNT)),
                night.arrears());
    }

    private static NightInsight.Case closing(Closings.Advised advised) {
        return new NightInsight.Case(
                advised.closing().debtor().number(),
                advised.closing().invoices().stream().map(Receivable::number).toList(),
                advised.closing().claim(),
                advised.closing().daysOverdue(),
                advised.advice().way().map(Way::code).orElse(""),
                advised.best().map(Recommendation.Option::expected).orElse(null),
                advised.closing().obstaclesInOrder().stream().map(Obstacle::code).toList());
    }

    private static NightInsight.Ending ending(LimitationAlarm alarm) {
        Receivable r = alarm.receivable();
        return new NightInsight.Ending(
                r.number(), r.invoice().customer(), r.principalOpen(), alarm.lastDay());
    }

    private List<NightInsight.Payer> worst() throws SQLException {
        List<NightInsight.Payer> payers = new ArrayList<>();
        for (Debtor debtor : night.books().debtors()) {
            Score score = Score.of(debtor, night.date(), night.arrears().workingDays());
            if (score.proposal() != Proposal.NONE) {
                payers.add(payer(debtor, score));
            }
        }
        return payers.stream()
                .sorted(
                        Comparator.comparingInt(NightInsight.Payer::score)
                                .thenComparing(NightInsight.Payer::customer))
                .limit(WORST_SHOWN)
                .toList();
    }

    private static NightInsight.Payer payer(Debtor debtor, Score score) {
        PaymentRecord record = score.record();
        return new NightInsight.Payer(
                debtor.number(),
                debtor.customer().name(),
                score.points().orElseThrow(),
                record.wholeDaysLate(),
                record.late(),
                record.invoices(),
                record.returnedDebits(),
                score.proposal().code());
    }

    private List<NightInsight.Terms> terms() throws SQLException {
        return TermsResult.of(
                        night.books().receivables(), night.date(), night.arrears().workingDays())
                .stream()
                .sorted(Comparator.comparingInt(TermsResult::invoices).reversed())
                .limit(TERMS_SHOWN)
                .sorted(Comparator.comparingInt(TermsResult::termDays))
                .map(
                        t ->
                                new NightInsight.Terms(
                                        t.termDays(),
                                        t.invoices(),
                                        t.daysToPay().toPlainString(),
                                        t.percentLate(),
                                        t.worseThanOthers()))
                .toList();
    }

    private List<NightInsight.Unreached> unreached() throws SQLException {
        List<NightInsight.Unreached> unreached = new ArrayList<>();
        for (Debtor debtor : night.books().debtors()) {
            if (!debtor.isReachable()) {
                long overdue = debtor.receivables().stream().filter(this::isOverdue).count();
                if (overdue > 0) {
                    unreached.add(
                            new NightInsight.Unreached(
                                    debtor.number(), debtor.customer().name(), (int) overdue));
                }
            }
        }
        return unreached.stream()
                .sorted(Comparator.comparing(NightInsight.Unreached::customer))
                .limit(LINES_SHOWN)
                .toList();
    }

    private boolean isOverdue(Receivable r) {
        return r.isOpen()
                && Aging.effectiveDueDate(r.invoice().dueDate(), night.arrears().workingDays())
                        .isBefore(night.date());
    }

    private int notAgreed() throws SQLException {
        return (int)
                night.books().receivables().stream()
                        .filter(r -> r.isOpen() && !r.invoice().terms().dueAgreed())
                        .count();
    }
}
