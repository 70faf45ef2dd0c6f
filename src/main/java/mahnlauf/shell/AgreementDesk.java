package mahnlauf.shell;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mahnlauf.core.agree.Bounds;
import mahnlauf.core.agree.Conclusion;
import mahnlauf.core.agree.Owed;
import mahnlauf.core.agree.Proposal;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import mahnlauf.store.Ledger;

/** What a person agrees on with a customer between two nights: {@code agree}. */
public final class AgreementDesk {

    private final Ledger ledger;
    private final Books books;
    private final LocalDate day;
    private final Arrears arrears;
    private final Bounds bounds;

    AgreementDesk(Ledger ledger, Books books, LocalDate day, Arrears arrears, Bounds bounds) {
        this.ledger = ledger;
        this.books = books;
        this.day = day;
        this.arrears = arrears;
        this.bounds = bounds;
    }

    /**
     * In which currency the customer owes what is meant.
     *
     * @throws WrongSettingException if nothing is owed, or it is owed in several currencies
     */
    public Currency currency(CustomerNumber customer, List<InvoiceNumber> named) {
        return meant(customer, named).get(0).gross().currency();
    }

    /**
     * Makes an agreement.
     *
     * @param named the invoices; empty for all that the customer owes
     * @throws WrongSettingException if it cannot be agreed so
     */
    public Agreement agree(CustomerNumber customer, List<InvoiceNumber> named, Proposal proposal)
            throws SQLException {
        Debtor debtor = debtor(customer);
        List<Receivable> covered = meant(customer, named);
        Money total = owed(covered, debtor).minus(debtor.credit(covered.get(0).gross().currency()));
        if (!total.isPositive()) {
            throw new WrongSettingException(
                    "Money of customer "
                            + customer
                            + " that is booked on nothing covers what he owes.");
        }
        Conclusion conclusion = conclusion(proposal, total);
        String id = freeId(debtor);
        List<Event> facts =
                new ArrayList<>(Conclusion.scope(id, day, customer, covered, conclusion.plan()));
        facts.add(
                Conclusion.event(
                        Event.Type.AGREEMENT_MADE, id, day, customer, conclusion.terms().word()));
        write(facts);
        return found(debtor, id);
    }

    private Conclusion conclusion(Proposal proposal, Money total) {
        try {
            return Conclusion.of(proposal, total, day, bounds);
        } catch (IllegalArgumentException wrong) {
            throw new WrongSettingException("That cannot be agreed: " + wrong.getMessage() + ".");
        }
    }

    /**
     * Accepts the offer that stands.
     *
     * @throws WrongSettingException if none stands, or more than one
     */
    public Agreement accept(CustomerNumber customer) throws SQLException {
        Debtor debtor = debtor(customer);
        List<Agreement> standing =
                debtor.agreements().stream().filter(a -> a.isOffered(day)).toList();
        if (standing.size() != 1) {
            throw new WrongSettingException(
                    standing.isEmpty()
                            ? "No offer to customer "
                                    + customer
                                    + " stands on "
                                    + day
                                    + ". `mahnlauf list agreements` shows what was offered."
                            : "Several offers to customer "
                                    + customer
                                    + " stand; say what was agreed with --instalments.");
        }
        Agreement offer = standing.get(0);
        write(
                List.of(
                        Conclusion.event(
                                Event.Type.AGREEMENT_ACCEPTED,
                                offer.id(),
                                day,
                                customer,
                                "agree")));
        return offer;
    }

    private void write(List<Event> facts) throws SQLException {
        ledger.record(
                day,
                tx -> {
                    for (Event fact : facts) {
                        tx.facts().event(fact);
                    }
                });
        facts.forEach(books::apply);
    }

    private Debtor debtor(CustomerNumber customer) {
        return books.debtor(customer);
    }

    private static Agreement found(Debtor debtor, String id) {
        Optional<Agreement> made =
                debtor.agreements().stream().filter(a -> a.id().equals(id)).findFirst();
        return made.orElseThrow();
    }

    /** What is owed, of one currency, and neither with the agency nor agreed upon already. */
    private List<Receivable> meant(CustomerNumber customer, List<InvoiceNumber> named) {
        Debtor debtor = debtor(customer);
        for (InvoiceNumber number : named) {
            Receivable r = books.find(number);
            if (r == null || !r.invoice().customer().equals(customer)) {
                throw new WrongSettingException(
                        "Customer " + customer + " has no invoice '" + number + "'.");
            }
        }
        List<Receivable> owed =
                debtor.receivables().stream()
                        .filter(r -> named.isEmpty() || named.contains(r.number()))
                        .filter(r -> owed(r, debtor).isPositive())
                        .filter(r -> !isAtAgency(r, debtor))
                        .toList();
        if (owed.isEmpty()) {
            throw new WrongSettingException(
                    "Nothing is owed on "
                            + day
                            + (named.isEmpty() ? " by customer " + customer : " on these invoices")
                            + " that is not with the agency: there is nothing to agree on.");
        }
        refuseTwoCurrencies(owed);
        refuseAgreed(owed, debtor);
        return owed;
    }

    private static boolean isAtAgency(Receivable r, Debtor debtor) {
        return debtor.handovers().stream()
                .anyMatch(h -> !h.recalled() && h.invoices().contains(r.number()));
    }

    private static void refuseTwoCurrencies(List<Receivable> owed) {
        Set<String> currencies =
                owed.stream()
                        .map(r -> r.gross().currency().getCurrencyCode())
                        .collect(Collectors.toCollection(TreeSet::new));
        if (currencies.size() > 1) {
            throw new WrongSettingException(
                    "What is owed is in "
                            + String.join(" and ", currencies)
                            + ": an agreement has one currency. Name the invoices with --invoice.");
        }
    }

    private static void refuseAgreed(List<Receivable> owed, Debtor debtor) {
        for (Agreement agreement : debtor.agreements()) {
            for (Receivable r : owed) {
                if (agreement.isActive() && agreement.covers(r.number())) {
                    throw new WrongSettingException(
                            "Agreement "
                                    + agreement.id()
                                    + " over "
                                    + r.number()
                                    + " is active. Name other invoices with --invoice, or wait"
                                    + " until it is kept or broken.");
                }
            }
        }
    }

    private Money owed(List<Receivable> covered, Debtor debtor) {
        Money zero = Money.zero(covered.get(0).gross().currency());
        return covered.stream().map(r -> owed(r, debtor)).reduce(zero, Money::plus);
    }

    private Money owed(Receivable r, Debtor debtor) {
        return Owed.on(day, r, debtor.customer().kind(), arrears);
    }

    private String freeId(Debtor debtor) {
        String stem =
                "A-"
                        + day.format(DateTimeFormatter.BASIC_ISO_DATE)
                        + "-"
                        + ActionNames.safe(debtor.number());
        Set<String> taken =
                debtor.agreements().stream().map(Agreement::id).collect(Collectors.toSet());
        String id = stem;
        for (int n = 2; taken.contains(id); n++) {
            id = stem + "-" + n;
        }
        return id;
    }
}
