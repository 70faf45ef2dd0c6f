package mahnlauf.core.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the books say of one customer: his invoices, letters, holds, and what hangs on them.
 *
 * <p>Mutable while facts are applied, in one thread.
 */
public final class Debtor {

    /** The reference of a release that ends every hold. */
    public static final String RELEASE_ALL = "release";

    private Customer customer;
    private final List<Receivable> receivables = new ArrayList<>(4);
    private List<Hold> holds = Collections.emptyList();
    private final Map<Currency, Money> credit = new HashMap<>(2);
    private Map<InvoiceNumber, String> undecided = Collections.emptyMap();
    private Stage lastLetter = Stage.NONE;
    private @Nullable LocalDate lastLetterOn;
    private @Nullable LocalDate serviceStopOn;
    private @Nullable AgreementLog agreements;
    private List<Handover> handovers = Collections.emptyList();
    private Set<OptOut> optOuts = Collections.emptySet();
    private @Nullable ContactLog contacts;

    public Debtor(Customer customer) {
        this.customer = customer;
    }

    public void describe(Customer newer) {
        customer = newer;
    }

    public void add(Receivable receivable) {
        receivables.add(receivable);
    }

    void remove(Receivable receivable) {
        receivables.remove(receivable);
    }

    /** Money of the customer that is booked on nothing yet. */
    public void addCredit(Money amount) {
        credit.merge(amount.currency(), amount, Money::plus);
    }

    /** A payment in review, by its bank_ref, seems to pay this invoice. */
    public void awaitDecision(InvoiceNumber invoice, String bankRef) {
        if (undecided.isEmpty()) {
            undecided = new HashMap<>(2);
        }
        undecided.putIfAbsent(invoice, bankRef);
    }

    /**
     * Counts an event of this customer, in ledger order (letters of an invoice go to the
     * receivable).
     */
    public void apply(Event event) {
        if (ContactLog.counts(event)) {
            log(event);
        }
        if (AgreementLog.counts(event)) {
            agreementLog().apply(event);
        }
        switch (event.type()) {
            case LETTER_SENT -> {
                lastLetter = Stage.ofCode(event.word());
                lastLetterOn = event.on();
            }
            case HOLD -> addHold(event);
            case RELEASE -> release(event);
            case OPT_OUT -> optOut(event.word(), true);
            case OPT_IN -> optOut(event.word(), false);
            case SERVICE_STOP -> serviceStopOn = event.until();
            case SERVICE_RESUME -> serviceStopOn = null;
            case HANDOVER -> addHandover(event);
            case RECALL, AGENCY_REPORT, CLAIM_PAYMENT, HANDOVER_NOTICE -> change(event);
            case TAKEN_OVER -> takeOver(event);
            case LETTER_RETURNED -> {
                lastLetter = Stage.ofCode(event.word());
                lastLetterOn = event.from();
            }
            default -> {
                // A letter is counted by its invoice; contacts and agreements have their logs.
            }
        }
    }

    private void log(Event event) {
        ContactLog log = contacts;
        if (log == null) {
            log = new ContactLog();
            contacts = log;
        }
        log.apply(event);
    }

    /** The newest letter of the other program keeps ours away for the usual days. */
    private void takeOver(Event event) {
        LocalDate last = event.from();
        if (last != null && (lastLetterOn == null || last.isAfter(lastLetterOn))) {
            lastLetter = Stage.ofCode(event.word());
            lastLetterOn = last;
        }
    }

    private void addHold(Event event) {
        if (holds.isEmpty()) {
            holds = new ArrayList<>(2);
        }
        LocalDate from = event.from() == null ? event.on() : event.from();
        holds.add(
                new Hold(
                        event.invoice(),
                        event.reference(),
                        event.note(),
                        from,
                        event.until(),
                        HoldReason.of(event)));
    }

    /** Ends the holds of the invoice, or all of the customer; see {@link Event.Type#RELEASE}. */
    private void release(Event event) {
        boolean all = event.reference().equals(RELEASE_ALL);
        InvoiceNumber invoice = event.invoice();
        holds = new ArrayList<>(holds);
        holds.removeIf(
                hold ->
                        (invoice == null || invoice.equals(hold.invoice()))
                                && (all || event.reference().equals(hold.id())));
    }

    /** The agreement of this id; a new one where its first fact comes. */
    Agreement agreement(String id) {
        return agreementLog().of(id);
    }

    private AgreementLog agreementLog() {
        AgreementLog log = agreements;
        if (log == null) {
            log = new AgreementLog();
            agreements = log;
        }
        return log;
    }

    private void optOut(String word, boolean set) {
        Set<OptOut> now = EnumSet.noneOf(OptOut.class);
        now.addAll(optOuts);
        OptOut which = OptOut.valueOf(word.toUpperCase(Locale.ROOT));
        if (set) {
            now.add(which);
        } else {
            now.remove(which);
        }
        optOuts = now;
    }

    private void addHandover(Event event) {
        if (handovers.isEmpty()) {
            handovers = new ArrayList<>(1);
        }
        if (handovers.stream().anyMatch(h -> h.claimId().equals(event.reference()))) {
            change(event);
        } else {
            handovers.add(Handover.of(event));
        }
    }

    /** What befalls a claim at the agency. */
    private void change(Event event) {
        handovers.replaceAll(h -> h.claimId().equals(event.reference()) ? h.after(event) : h);
    }

    public Customer customer() {
        return customer;
    }

    public CustomerNumber number() {
        return customer.number();
    }

    /** His documents in the order in which they were taken. */
    public List<Receivable> receivables() {
        return Collections.unmodifiableList(receivables);
    }

    public List<Hold> holds() {
        return Collections.unmodifiableList(holds);
    }

    public boolean isHeld(InvoiceNumber invoice, LocalDate night) {
        for (Hold hold : holds) {
            if (hold.stops(invoice, night)) {
                return true;
            }
        }
        return isAgreedUpon(invoice);
    }

    /** Whether an active agreement covers the invoice: the ladder stands still meanwhile. */
    public boolean isAgreedUpon(InvoiceNumber invoice) {
        return agreements != null && agreements.holds(invoice);
    }

    /** Whether a hold under this reference stands on that night, over all that he owes. */
    public boolean isHeldUnder(String reference, LocalDate night) {
        return holds.stream()
                .filter(h -> h.invoice() == null && h.id().equals(reference))
                .anyMatch(h -> h.until() == null || !night.isAfter(h.until()));
    }

    /** The payment in review that seems to pay this invoice: until decided it is not dunned. */
    public Optional<String> undecidedPayment(InvoiceNumber invoice) {
        return Optional.ofNullable(undecided.get(invoice));
    }

    /** Whether a payment in review seems to pay anything that he owes. */
    public boolean hasUndecidedPayment() {
        return !undecided.isEmpty();
    }

    public boolean has(OptOut optOut) {
        return optOuts.contains(optOut);
    }

    /** Whether letters may reach him by e-mail. */
    public boolean takesMail() {
        return customer.hasEmail() && !has(OptOut.NO_EMAIL) && !isWrong(Action.Channel.MAIL);
    }

    /** Whether letters may reach him by post. */
    public boolean takesPost() {
        return customer.hasAddress() && !has(OptOut.NO_POST) && !isWrong(Action.Channel.LETTER);
    }

    /** Whether letters may reach him at all. */
    public boolean isReachable() {
        return takesMail() || takesPost();
    }

    /** By which an offer or a confirmation reaches him; by neither, somebody must hand it over. */
    public Action.Channel wayOfAgreements() {
        if (takesMail()) {
            return Action.Channel.MAIL;
        }
        return takesPost() ? Action.Channel.LETTER : Action.Channel.AGREEMENT;
    }

    /** Whether he may be called: the number is not wrong, and he has not refused for good. */
    public boolean takesCalls() {
        return customer.hasPhone() && !isWrong(Action.Channel.CALL) && !contacts().hasRefused();
    }

    private boolean isWrong(Action.Channel channel) {
        return contacts != null && contacts.isWrong(channel);
    }

    /** What came of talking to him. */
    public ContactLog contacts() {
        ContactLog log = contacts;
        return log == null ? ContactLog.NONE : log;
    }

    /** Whether nothing at all may be sent to him on that night (insolvency, death). */
    public boolean isSilenced(LocalDate night) {
        return holds.stream().anyMatch(h -> h.code().needsPerson() && h.isInForce(night));
    }

    public Money credit(Currency currency) {
        return credit.getOrDefault(currency, Money.zero(currency));
    }

    /**
     * All that is his: money that he paid too much less what was sent back, credit notes that name
     * no invoice, invoices paid and credited. Never negative: what was sent back too much is no
     * debt by itself.
     */
    public Money creditInAll(Currency currency) {
        Money all = credit(currency);
        for (Receivable r : receivables) {
            if (r.gross().currency().equals(currency)) {
                boolean owesHim =
                        r.invoice().type() == DocumentType.INVOICE
                                && r.principalOpen().isNegative();
                all = all.plus(r.unusedCredit());
                all = owesHim ? all.minus(r.principalOpen()) : all;
            }
        }
        return all.isNegative() ? Money.zero(currency) : all;
    }

    /** The kind of the last delivered letter, as the stage it was for. */
    public Stage lastLetter() {
        return lastLetter;
    }

    public @Nullable LocalDate lastLetterOn() {
        return lastLetterOn;
    }

    /** The day on which an announced service stop takes or took effect; null where none stands. */
    public @Nullable LocalDate serviceStopOn() {
        return serviceStopOn;
    }

    /** All that was offered or agreed, oldest first. */
    public Collection<Agreement> agreements() {
        return agreements == null ? List.of() : agreements.all();
    }

    /** The newest offer over any of these invoices that can still be answered on that day. */
    public Optional<Agreement> standingOffer(LocalDate day, Collection<InvoiceNumber> invoices) {
        return standingOffers(day, invoices).stream().reduce((older, newer) -> newer);
    }

    /**
     * All offers over any of these invoices that can still be answered on that day, oldest first;
     * no two are over the same invoice.
     *
     * @param invoices empty: whatever they are over
     */
    public List<Agreement> standingOffers(LocalDate day, Collection<InvoiceNumber> invoices) {
        return agreements == null ? List.of() : agreements.standingOffers(day, invoices);
    }

    /** Whether an offer can still be accepted on that night; its last day still counts. */
    public boolean hasStandingOffer(LocalDate night) {
        return standingOffer(night, List.of()).isPresent();
    }

    public List<Handover> handovers() {
        return Collections.unmodifiableList(handovers);
    }
}
