package mahnlauf.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;

/** All that books say, in words: two books that say the same have the same bookmark. */
final class Bookmark {

    private Bookmark() {}

    static Map<String, List<Object>> of(Books books) {
        Map<String, List<Object>> all = new LinkedHashMap<>();
        for (Debtor debtor : books.debtors()) {
            all.put("customer " + debtor.number(), of(debtor));
        }
        for (Receivable r : books.receivables()) {
            all.put("invoice " + r.number(), of(r));
        }
        return all;
    }

    private static List<Object> of(Debtor debtor) {
        List<Object> said = new ArrayList<>();
        said.add(debtor.customer());
        said.add(debtor.holds());
        said.add(debtor.lastLetter());
        said.add("last letter " + debtor.lastLetterOn());
        said.add("stop " + debtor.serviceStopOn());
        debtor.agreements().forEach(agreement -> said.add(of(agreement)));
        debtor.contacts().contacts().forEach(said::add);
        said.add(debtor.handovers());
        said.add(debtor.credit(Money.EUR));
        said.add(debtor.receivables().stream().map(Receivable::number).toList());
        return said;
    }

    private static List<Object> of(Agreement agreement) {
        return List.of(
                agreement.id(),
                agreement.terms(),
                agreement.plan(),
                agreement.invoices(),
                agreement.state(),
                agreement.since(),
                "acknowledged " + agreement.acknowledgedOn(),
                "broken " + agreement.brokenOn(),
                "kept " + agreement.keptOn(),
                "rest due " + agreement.restDue());
    }

    private static List<Object> of(Receivable r) {
        List<Object> said = new ArrayList<>();
        said.add(r.invoice());
        said.add(r.takenOn());
        said.add(r.principalOpen());
        said.add(r.paid());
        said.add(r.credited());
        said.add(r.feesOpen());
        said.add(r.interestOpen());
        said.add(r.interestCharged());
        said.add(r.unusedCredit());
        said.add(r.isCancelled());
        said.add(r.stage());
        said.add("stage on " + r.stageOn());
        said.add("reminded " + r.reminderReceived());
        said.add("claimed " + r.claimedOn());
        said.add("deadline " + r.finalDeadline());
        said.add(r.movements());
        return said;
    }
}
