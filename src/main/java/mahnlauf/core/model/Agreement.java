package mahnlauf.core.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mahnlauf.core.model.AgreementOffer.Instalment;
import org.jspecify.annotations.Nullable;

/**
 * What the books say of one payment agreement (German: Ratenzahlung, Stundung, Vergleich), folded
 * from its facts in ledger order.
 *
 * <p>Mutable while facts are applied, in one thread. Whether it is kept is not told by the calendar
 * but by payments: see {@code core.agree}.
 */
public final class Agreement {

    private final String id;
    private final Map<InvoiceNumber, Integer> covered = new LinkedHashMap<>(2);
    private final List<Instalment> plan = new ArrayList<>(4);
    private final Set<String> told = new TreeSet<>();
    private @Nullable Terms terms;
    private State state = State.DECLINED;
    private LocalDate since = LocalDate.MIN;
    private @Nullable LocalDate answerUntil;
    private @Nullable String replacedBy;
    private @Nullable LocalDate acknowledgedOn;
    private @Nullable LocalDate brokenOn;
    private @Nullable LocalDate breakToldOn;
    private @Nullable LocalDate restDue;
    private @Nullable LocalDate keptOn;

    Agreement(String id) {
        this.id = id;
    }

    /** The words of the table {@code agreements}. */
    public enum Kind {
        INSTALMENTS,
        DEFERRAL,
        SETTLEMENT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The words of the table {@code agreements}. */
    public enum State {
        OFFERED,
        ACTIVE,
        KEPT,
        BROKEN,
        DECLINED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What was agreed besides dates and amounts; a later setting changes none of it.
     *
     * @param instalments how many, a down payment not counted
     * @param total what was owed on the day
     * @param graceDays broken when something is unpaid more days than these after its day
     * @param bearsInterest whether default interest runs on during the plan
     */
    public record Terms(
            Kind kind, int instalments, Money total, int graceDays, boolean bearsInterest) {

        /** As the ledger keeps it: {@code instalments 3 600.00 EUR 7 none}. */
        public String word() {
            return String.join(
                    " ",
                    kind.code(),
                    String.valueOf(instalments),
                    total.plain(),
                    total.currency().getCurrencyCode(),
                    String.valueOf(graceDays),
                    bearsInterest ? "statutory" : "none");
        }

        static Terms ofWord(String word) {
            List<String> parts = List.of(word.split(" ", -1));
            if (parts.size() == 4) { // an offer as it was once written: no plan, so never accepted
                Money total = money(parts.get(2), parts.get(3));
                return new Terms(Kind.INSTALMENTS, Integer.parseInt(parts.get(0)), total, 0, false);
            }
            return new Terms(
                    Kind.valueOf(parts.get(0).toUpperCase(Locale.ROOT)),
                    Integer.parseInt(parts.get(1)),
                    money(parts.get(2), parts.get(3)),
                    Integer.parseInt(parts.get(4)),
                    parts.get(5).equals("statutory"));
        }
    }

    /** Counts one fact of this agreement. */
    void apply(Event event) {
        switch (event.type()) {
            case AGREEMENT_INVOICE -> cover(event);
            case AGREEMENT_INSTALMENT -> plan.add(instalment(event));
            case AGREEMENT_OFFER -> offer(event);
            case OFFER_RETURNED -> decline();
            case AGREEMENT_MADE -> {
                terms = Terms.ofWord(event.word());
                since = event.on();
                accept(event.on());
            }
            case AGREEMENT_ACCEPTED -> accept(event.on());
            case AGREEMENT_KEPT -> {
                stands(State.KEPT, null);
                keptOn = event.on();
            }
            case AGREEMENT_BROKEN -> stands(State.BROKEN, event.from());
            case AGREEMENT_RESUMED -> stands(State.ACTIVE, null);
            case AGREEMENT_LETTER -> tell(event);
            default -> throw new IllegalStateException(event.type() + " is no agreement's");
        }
    }

    private void cover(Event event) {
        InvoiceNumber invoice = event.invoice();
        if (invoice == null) {
            throw new IllegalStateException("Agreement " + id + " covers no invoice");
        }
        covered.put(invoice, Integer.valueOf(event.word()));
    }

    private Instalment instalment(Event event) {
        List<String> amount = List.of(event.word().split(" ", -1));
        LocalDate due = event.until() == null ? event.on() : event.until();
        return new Instalment(due, money(amount.get(0), amount.get(1)));
    }

    private void offer(Event event) {
        terms = Terms.ofWord(event.word());
        since = event.on();
        answerUntil = event.until();
        state = State.OFFERED;
    }

    private void accept(LocalDate on) {
        state = State.ACTIVE;
        acknowledgedOn = on;
    }

    private void stands(State now, @Nullable LocalDate broken) {
        state = now;
        brokenOn = broken;
        if (now != State.BROKEN) {
            breakToldOn = null;
            restDue = null;
            told.remove(ActionKind.AGREEMENT_BROKEN.code());
        }
    }

    private void tell(Event letter) {
        told.add(letter.word());
        if (letter.from() != null) {
            told.add(letter.word() + " " + letter.from());
        }
        if (letter.word().equals(ActionKind.AGREEMENT_BROKEN.code())) {
            breakToldOn = letter.on();
            restDue = letter.until();
        }
    }

    /** The customer answered an offer by call or mail; one that is over is not answered. */
    void answer(boolean yes, LocalDate on) {
        if (isOffered(on) && !plan.isEmpty()) {
            if (yes) {
                accept(on);
            } else {
                decline();
            }
        }
    }

    /** An offer that was refused, or that never arrived. */
    void decline() {
        if (state == State.OFFERED) {
            state = State.DECLINED;
        }
    }

    /** An offer in whose place an agreement, or a newer offer, has come. */
    void replace(Agreement newer) {
        if (state == State.OFFERED) {
            state = State.DECLINED;
            replacedBy = newer.id;
        }
    }

    private static Money money(String amount, String currency) {
        return Money.of(new BigDecimal(amount), Currency.getInstance(currency));
    }

    public String id() {
        return id;
    }

    public Terms terms() {
        Terms known = terms;
        if (known == null) {
            throw new IllegalStateException("Agreement " + id + " has no terms");
        }
        return known;
    }

    /** Dates and amounts, in order; a down payment is the first. */
    public List<Instalment> plan() {
        return Collections.unmodifiableList(plan);
    }

    public Set<InvoiceNumber> invoices() {
        return Collections.unmodifiableSet(covered.keySet());
    }

    public boolean covers(InvoiceNumber invoice) {
        return covered.containsKey(invoice);
    }

    /** Whether both concern one of the same invoices. */
    public boolean meets(Agreement other) {
        return !Collections.disjoint(covered.keySet(), other.covered.keySet());
    }

    /** How many bookings the invoice had before the agreement; later ones count for it. */
    public int bookingsBefore(InvoiceNumber invoice) {
        return covered.getOrDefault(invoice, 0);
    }

    /** As the facts have it; an offer that is over says {@link #stateOn}. */
    public State state() {
        return state;
    }

    /** What has come in the place of an offer; null where nothing has. */
    public @Nullable String replacedBy() {
        return replacedBy;
    }

    /** The state on that day: an offer that nobody answered in time is declined. */
    public State stateOn(LocalDate day) {
        return state == State.OFFERED && !isOffered(day) ? State.DECLINED : state;
    }

    /** Whether it is an offer that can be accepted on that day; its last day still counts. */
    public boolean isOffered(LocalDate day) {
        LocalDate last = answerUntil;
        return state == State.OFFERED && last != null && !day.isAfter(last);
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    /** Whether it was ever agreed on: offers that nobody accepted were not. */
    public boolean isAgreed() {
        return acknowledgedOn != null;
    }

    /** The day of what is owed; from it on no interest accrues, unless that was agreed. */
    public LocalDate since() {
        return since;
    }

    /**
     * The day on which the debtor acknowledged the debt, null where he has not: limitation begins
     * anew (§ 212 I Nr. 1 BGB, § 1497 ABGB, Art. 135 OR).
     */
    public @Nullable LocalDate acknowledgedOn() {
        return acknowledgedOn;
    }

    /** The first day after the grace of what was not paid; null where it is not broken. */
    public @Nullable LocalDate brokenOn() {
        return brokenOn;
    }

    /** The night that found it kept; null before. */
    public @Nullable LocalDate keptOn() {
        return keptOn;
    }

    /** The night on which the letter about the break left; null before it. */
    public @Nullable LocalDate breakToldOn() {
        return breakToldOn;
    }

    /** The last day to pay the rest that the letter about the break named; null before it. */
    public @Nullable LocalDate restDue() {
        return restDue;
    }

    /** Whether a letter of this kind about it has left. */
    public boolean isTold(ActionKind kind) {
        return told.contains(kind.code());
    }

    /** Whether the customer was reminded of the instalment of that day. */
    public boolean isReminded(LocalDate due) {
        return told.contains(ActionKind.INSTALMENT_REMINDER.code() + " " + due);
    }
}
