package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.reconcile.Words.Announces;

/**
 * The numbers that an entry quotes.
 *
 * @param readings ways to read its invoice numbers, the text's before the end-to-end id's
 * @param customers ids of the customers whose number it quotes
 * @param mentions digits that may be a piece of an invoice number
 * @param saysPart whether the text calls the payment a part (Anzahlung, Rate)
 * @param isReserved whether the payer refuses fees or interest, or pays under protest
 * @param unknown whether the text announces a document that we do not know
 */
record Quotes(
        List<Reading> readings,
        Set<Integer> customers,
        Mentions mentions,
        boolean unknown,
        boolean saysPart,
        boolean isReserved) {

    private static final List<String> PART =
            List.of("ANZAHLUNG", "TEILZAHLUNG", "RATE", "ABSCHLAG", "TEILBETRAG", "AKONTO");

    static Quotes of(BankEntry entry, DebtBook debts, Payers payers) {
        ReferenceText text = new ReferenceText(entry.remittanceInfo());
        NumberIndex invoices = debts.numbers();
        List<Occurrence> raw = invoices.raw(text);
        List<Occurrence> found = invoices.standing(text, raw);
        List<Occurrence> own = Reading.longest(found, o -> true);
        List<Occurrence> customers =
                payers.numbersIn(text).stream()
                        .filter(customer -> own.stream().noneMatch(customer::overlaps))
                        .toList();
        Set<Integer> ids = new TreeSet<>();
        Reading.longest(customers, o -> true).forEach(o -> ids.addAll(o.ids()));
        List<Reading> readings = new ArrayList<>(Reading.of(text, found, invoices));
        readings.addAll(news(Sequences.of(text, raw, invoices), readings));
        readings.addAll(news(References.of(text, debts.serials()), readings));
        addEndToEndId(readings, entry.endToEndId(), invoices);
        if (readings.isEmpty()) {
            readings.addAll(withDigitsForLetters(entry.remittanceInfo(), invoices));
        }
        if (readings.isEmpty()) {
            readings.addAll(debts.serials().find(text));
        }
        boolean unknown = readings.isEmpty() && announcesDocument(text, customers);
        Mentions mentions = new Mentions(text, customers);
        return new Quotes(
                readings, ids, mentions, unknown, text.saysOneOf(PART), Reservation.isIn(text));
    }

    private static List<Reading> news(List<Reading> some, List<Reading> known) {
        return some.stream()
                .filter(one -> known.stream().noneMatch(k -> k.asSet().equals(one.asSet())))
                .toList();
    }

    /** Who reads a number from paper types O for 0 and l for 1. */
    private static List<Reading> withDigitsForLetters(String raw, NumberIndex invoices) {
        String mended = Letters.digitsForLetters(raw);
        if (mended.equals(raw)) {
            return List.of();
        }
        ReferenceText text = new ReferenceText(mended);
        return Reading.of(text, invoices.find(text), invoices).stream()
                .map(reading -> reading.as(Naming.LOOSE_NUMBER))
                .toList();
    }

    /**
     * The end-to-end id is read too; it adds a reading only where it names what the text does not.
     */
    private static void addEndToEndId(List<Reading> readings, String id, NumberIndex invoices) {
        if (id.isEmpty()) {
            return;
        }
        ReferenceText text = new ReferenceText(id);
        List<Occurrence> found = invoices.find(text);
        for (Reading reading : Reading.of(text, found, invoices)) {
            boolean whole = found.stream().anyMatch(o -> o.size() == text.length());
            boolean news = readings.stream().noneMatch(r -> r.asSet().containsAll(reading.asSet()));
            if (news) {
                readings.add(reading.as(whole ? Naming.END_TO_END_ID : Naming.LOOSE_NUMBER));
            }
        }
    }

    /** Rechnung 4711, where 4711 is none of ours and no day, amount or customer. */
    private static boolean announcesDocument(ReferenceText text, List<Occurrence> customers) {
        Set<Integer> known = new HashSet<>();
        customers.forEach(o -> known.add(o.start()));
        Figures figures = text.figures();
        for (int i = 0; i < text.length(); i++) {
            if (Serials.startsRun(text, i)
                    && Words.before(text, i) == Announces.DOCUMENT
                    && !figures.hasDayIn(i, i + 1)
                    && !figures.hasAmountIn(i, i + 1)
                    && !known.contains(i)) {
                return true;
            }
        }
        return false;
    }
}
