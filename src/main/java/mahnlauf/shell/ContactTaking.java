package mahnlauf.shell;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mahnlauf.core.decide.FollowUp;
import mahnlauf.core.decide.Instalments;
import mahnlauf.core.decide.Policy;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Contact;
import mahnlauf.core.model.ContactRow;
import mahnlauf.core.model.ContactSink;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Outcome;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Rejection;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Currencies;
import mahnlauf.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Takes what came of calls and mails into the ledger, row by row; each follows from what the books
 * and the rows before it say. The same row again is no news; one that names what the books do not
 * know is handed back.
 */
final class ContactTaking extends RowNotes implements ContactSink {

    private static final int FARTHEST_DAYS = 366;

    private final Night night;
    private final Transaction tx;
    private final Books books;
    private final List<Event> events = new ArrayList<>();
    private long rows;

    ContactTaking(Night night, Transaction tx) throws SQLException {
        this.night = night;
        this.tx = tx;
        this.books = night.books();
    }

    @Override
    public void contact(long line, ContactRow row, List<String> cells) {
        night.progress().tick();
        try {
            Debtor debtor = debtor(row);
            List<InvoiceNumber> invoices = invoices(row, debtor);
            if (isKnown(debtor, row, invoices)) {
                rows++;
                return;
            }
            Contact contact = contact(row, invoices, debtor);
            rows++;
            remarkOnOffer(line, contact, debtor);
            events.addAll(followUp(debtor).of(contact, debtor));
        } catch (BadValueException bad) {
            rejected(new Rejection(line, "line " + line + ", " + bad.reason(), cells));
        }
    }

    private Debtor debtor(ContactRow row) throws BadValueException {
        Debtor debtor = books.find(row.customer());
        if (debtor == null) {
            throw new BadValueException(
                    "there is no customer "
                            + BadValueException.quoted(row.customer().value())
                            + "; `mahnlauf list invoices` shows whom there is");
        }
        return debtor;
    }

    private Contact contact(ContactRow row, List<InvoiceNumber> invoices, Debtor debtor)
            throws BadValueException {
        checkDays(row);
        if (row.outcome().answersOffer()) {
            checkOffer(row, invoices, debtor);
        }
        if (row.outcome() == Outcome.WRONG_CONTACT && row.channel() == null) {
            if (!debtor.customer().hasPhone()) {
                throw new BadValueException(
                        "the customer has no telephone number; say in a column channel what is"
                                + " wrong: mail or letter");
            }
        }
        return new Contact(
                row.customer(),
                invoices,
                row.date(),
                row.outcome(),
                row.until(),
                row.instalments(),
                amount(row.amount(), invoices, debtor),
                row.outcome() == Outcome.WRONG_CONTACT ? row.channel() : null,
                row.note());
    }

    private void checkDays(ContactRow row) throws BadValueException {
        if (row.date().isAfter(night.date())) {
            throw new BadValueException(
                    "the contact of " + row.date() + " is after the night of " + night.date());
        }
        LocalDate until = row.until();
        if (until != null && until.isAfter(row.date().plusDays(FARTHEST_DAYS))) {
            throw new BadValueException(
                    "until "
                            + until
                            + " is more than a year after the contact; expected a day of"
                            + " the next twelve months");
        }
    }

    /** What was offered is accepted as it is; other terms are a new agreement. */
    private void checkOffer(ContactRow row, List<InvoiceNumber> invoices, Debtor debtor)
            throws BadValueException {
        List<Agreement> offers = debtor.standingOffers(row.date(), invoices);
        if (offers.isEmpty()) {
            throw new BadValueException(
                    "no offer stands that he could answer on "
                            + row.date()
                            + "; record what was agreed with `mahnlauf agree`");
        }
        for (Agreement offer : offers) {
            if (row.instalments() > 0 && row.instalments() != offer.terms().instalments()) {
                throw new BadValueException(
                        "the offer "
                                + offer.id()
                                + " has "
                                + offer.terms().instalments()
                                + " instalments, not "
                                + row.instalments()
                                + "; record other terms with `mahnlauf agree`");
            }
        }
    }

    /** One number, or several with blanks between them, as our call lists have them. */
    private List<InvoiceNumber> invoices(ContactRow row, Debtor debtor) throws BadValueException {
        String cell = row.invoices();
        if (cell.isEmpty()) {
            return List.of();
        }
        List<InvoiceNumber> found = new ArrayList<>();
        boolean one = cell.length() <= 200 && books.find(new InvoiceNumber(cell)) != null;
        for (String number : one ? List.of(cell) : List.of(cell.split("\\s+"))) {
            Receivable r = books.find(new InvoiceNumber(number));
            if (r == null || !r.invoice().customer().equals(debtor.number())) {
                throw new BadValueException(
                        "customer "
                                + debtor.number()
                                + " has no invoice "
                                + BadValueException.quoted(number)
                                + "; leave the cell empty for all that he owes");
            }
            found.add(r.number());
        }
        return found;
    }

    private static @Nullable Money amount(
            @Nullable BigDecimal amount, List<InvoiceNumber> invoices, Debtor debtor)
            throws BadValueException {
        if (amount == null) {
            return null;
        }
        Currency currency =
                debtor.receivables().stream()
                        .filter(r -> invoices.isEmpty() || invoices.contains(r.number()))
                        .map(r -> r.gross().currency())
                        .findFirst()
                        .orElse(Money.EUR);
        if (amount.stripTrailingZeros().scale() > Currencies.digits(currency)) {
            throw new BadValueException(
                    "amount " + amount + " has more decimals than " + currency + " has");
        }
        return Money.of(amount, currency);
    }

    /** The same words about the same day are one contact, in whichever file. */
    private boolean isKnown(Debtor debtor, ContactRow row, List<InvoiceNumber> invoices) {
        return Stream.concat(debtor.contacts().contacts().stream(), events.stream())
                .filter(e -> e.type() == Event.Type.CONTACT)
                .filter(e -> e.customer().equals(row.customer()) && e.on().equals(row.date()))
                .filter(e -> e.word().equals(row.outcome().code()))
                .filter(e -> Objects.equals(e.until(), row.until()) && e.note().equals(row.note()))
                .anyMatch(e -> isAbout(e, invoices));
    }

    private static boolean isAbout(Event known, List<InvoiceNumber> invoices) {
        InvoiceNumber invoice = known.invoice();
        return invoice == null
                ? invoices.size() != 1
                : invoices.contains(invoice)
                        || (invoices.isEmpty() && known.word().equals(Outcome.LOST_INVOICE.code()));
    }

    private FollowUp followUp(Debtor debtor) {
        return new FollowUp(
                night.date(), night.arrears().workingDays(), night.policy(debtor).deadlineDays());
    }

    /** What he asks for can be more than the house offers. */
    private void remarkOnOffer(long line, Contact contact, Debtor debtor) {
        if (contact.outcome() != Outcome.HARDSHIP || contact.instalments() == 0) {
            return;
        }
        Money owed =
                debtor.receivables().stream()
                        .filter(Receivable::isOpen)
                        .filter(
                                r ->
                                        contact.invoices().isEmpty()
                                                || contact.invoices().contains(r.number()))
                        .map(Receivable::principalOpen)
                        .reduce((a, b) -> a.currency().equals(b.currency()) ? a.plus(b) : a)
                        .orElse(Money.zero(Money.EUR));
        Policy policy = night.policy(debtor);
        int most = Instalments.number(owed, policy, contact.instalments());
        if (most < contact.instalments()) {
            remark(
                    line,
                    contact.instalments()
                            + " instalments are more than agreements.max_months and"
                            + " agreements.min_instalment allow; "
                            + (Instalments.canBeOffered(owed, policy)
                                    ? most + " are offered"
                                    : "too little is owed to offer any"));
        }
    }

    /** Writes down what is new. */
    void finish() throws SQLException {
        for (Event event : events) {
            tx.facts().event(event);
        }
    }

    /** Tells tonight's books, once the file is committed. */
    void apply() {
        events.forEach(books::apply);
    }

    @Override
    long rows() {
        return rows;
    }
}
