package mahnlauf.shell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mahnlauf.core.agree.PlanStanding;
import mahnlauf.core.agree.Proposal;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.AgreementOffer.Instalment;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import org.jspecify.annotations.Nullable;

/** What a person agrees on with the customers of a simulated town, gives up, and decides. */
final class SimulatedDeals {

    private final Random random;

    SimulatedDeals(Random random) {
        this.random = random;
    }

    /** A payment that names an invoice, or comes from the account of the customer alone. */
    record Payment(long cents, String text, String iban) {}

    /** Over all that he owes, or the one invoice. */
    void agree(SimulatedTown.News news, LocalDate night, @Nullable Receivable open) {
        if (open != null) {
            CustomerNumber customer = open.invoice().customer();
            List<InvoiceNumber> named = random.nextBoolean() ? List.of() : List.of(open.number());
            Proposal proposal = proposal(night.plusDays(random.nextInt(20)), open.principalOpen());
            news.errands.add(desk -> desk.agree(customer, named, proposal));
        }
    }

    private Proposal proposal(LocalDate day, Money owed) {
        Money part = new Money(Math.max(1, owed.minor() * 3 / 4), owed.currency());
        Money down = new Money(Math.max(1, owed.minor() / 5), owed.currency());
        return switch (random.nextInt(4)) {
            case 0 -> new Proposal(Agreement.Kind.DEFERRAL, 1, day, null);
            case 1 -> new Proposal(Agreement.Kind.SETTLEMENT, 1, day, part);
            case 2 -> new Proposal(Agreement.Kind.INSTALMENTS, 1 + random.nextInt(4), day, down);
            default -> new Proposal(Agreement.Kind.INSTALMENTS, 2 + random.nextInt(5), day, null);
        };
    }

    /** What one active agreement asks for next; null where there is none. */
    @Nullable Payment instalment(LocalDate night, Books books) {
        List<Payment> due = new ArrayList<>();
        for (Debtor debtor : books.debtors()) {
            for (Agreement agreement : debtor.agreements()) {
                if (agreement.isActive()) {
                    Payment next = next(agreement, debtor, night);
                    if (next != null) {
                        due.add(next);
                    }
                }
            }
        }
        return due.isEmpty() ? null : due.get(random.nextInt(due.size()));
    }

    private @Nullable Payment next(Agreement agreement, Debtor debtor, LocalDate night) {
        Instalment next = PlanStanding.of(agreement, debtor.receivables(), night).next();
        Receivable open =
                debtor.receivables().stream()
                        .filter(r -> agreement.covers(r.number()) && r.isOpen())
                        .findFirst()
                        .orElse(null);
        boolean early = next != null && next.due().isAfter(night.plusDays(6));
        if (next == null || open == null || early) {
            return null;
        }
        int way = random.nextInt(6);
        long cents = next.amount().minor();
        long paid = Math.max(1, way == 0 ? cents / 2 : way == 1 ? 2 * cents : cents);
        String iban = debtor.customer().iban();
        return new Payment(paid, iban.isEmpty() ? "Rate " + open.number() : "danke", iban);
    }

    void writeOff(SimulatedTown.News news, @Nullable Receivable open) {
        if (open != null) {
            news.errands.add(desk -> desk.writeOff(open.number()));
        }
    }

    void reopen(SimulatedTown.News news, Books books) {
        List<Receivable> givenUp =
                books.receivables().stream().filter(Receivable::isWrittenOff).toList();
        if (!givenUp.isEmpty()) {
            InvoiceNumber one = givenUp.get(random.nextInt(givenUp.size())).number();
            news.errands.add(desk -> desk.reopen(one));
        }
    }

    /** An entry in review is booked; once in a while what was booked is taken back. */
    void decide(SimulatedTown.News news) {
        if (random.nextInt(5) == 0) {
            news.errands.add(desk -> desk.takeBackOne(random));
        } else {
            news.errands.add(desk -> desk.bookOne(random));
        }
    }
}
