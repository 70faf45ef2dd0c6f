package mahnlauf.core.reconcile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mahnlauf.core.model.Money;
import mahnlauf.core.reconcile.NoisyMonth.Debtor;

/** The kinds of noise, one method each: what somebody writes, and what a clerk makes of it. */
final class NoisyPayments {

    private final NoisyMonth month;

    NoisyPayments(NoisyMonth month) {
        this.month = month;
    }

    List<Consumer<Debtor>> kinds() {
        List<Consumer<Debtor>> kinds = new ArrayList<>(numbers());
        kinds.addAll(lists());
        kinds.addAll(names());
        kinds.addAll(amounts());
        kinds.addAll(traps());
        return kinds;
    }

    private List<Consumer<Debtor>> numbers() {
        return List.of(
                d -> whole("written", d, month.pick("", "Rechnung ", "Re.Nr. ") + written(d)),
                d -> whole("prefix glued", d, month.pick("Rechnung", "RgNr", "Re.Nr:") + number(d)),
                d -> whole("folded", d, folded("Zahlung zu Rechnung " + number(d), 16)),
                d -> whole("date", d, written(d) + " vom 12.03.2026 ueber 49,00 EUR"),
                d -> whole("customer", d, "Kd-Nr. " + d.number() + " RE " + number(d)),
                d -> whole("telephone", d, number(d) + " Tel. 030/4711-2026 Fax 030 471120"),
                d -> whole("tax", d, "StNr 21/815/08150 USt-ID DE123456789 zu " + number(d)),
                d -> whole("iban", d, number(d) + " IBAN " + d.iban().replaceAll("(.{4})", "$1 ")),
                d -> whole("letters for digits", d, number(d).replace('0', 'O')),
                d -> whole("serial", d, month.pick("Rechnung ", "Rg. ", "RE ") + serial(d)),
                d -> whole("serial of a year", d, "Rechnung " + serial(d) + "/2026"),
                d -> whole("all digits", d, "Rechnungsnummer" + digits(d)),
                d -> whole("slip", d, slip(number(d))),
                d -> whole("qr reference", d, qr(digits(d))),
                d -> whole("creditor reference", d, rf(number(d).replaceAll("[^A-Z0-9]", ""))),
                d -> whole("bank tags", d, "EREF+NOTPROVIDED MREF+4711 SVWZ+" + written(d)),
                d -> whole("number twice", d, written(d) + " / " + number(d)),
                d -> whole("month beside", d, "Beitrag 03/2026 " + number(d)),
                d -> whole("standing order", d, "DAUERAUFTRAG 12 " + written(d) + " DANKE"),
                d -> whole("refused, then sent", d, "erneut " + written(d) + " wie besprochen"),
                d -> whole("english", d, "Invoice no. " + number(d) + ", customer " + d.number()),
                this::endToEnd);
    }

    private List<Consumer<Debtor>> lists() {
        return List.of(
                d -> two("list", d, written(d) + month.pick(", ", " und ", " + ") + second(d)),
                d -> two("list without blanks", d, number(d) + "," + second(d)),
                d -> two("list of ends", d, number(d) + ", " + end(d.owed().get(1))),
                d -> two("list of serials", d, "Rechnungen " + serials(d, " und ")),
                d -> two("list of serials, bare", d, "Rechnungen Nr. " + serials(d, ", ")),
                d -> two("list with amounts", d, withAmounts(d)),
                d -> two("list in lines", d, number(d) + "\n" + d.owed().get(1).invoice()),
                d -> two("stem", d, number(d) + "/" + end(d.owed().get(1))));
    }

    private List<Consumer<Debtor>> names() {
        return List.of(
                d -> named("capitals", d, plain(d.name(), "$1E").toUpperCase(Locale.ROOT)),
                d -> named("umlauts lost", d, lost(d.name(), "?")),
                d -> named("umlauts gone", d, lost(d.name(), "")),
                d -> named("umlauts bare", d, plain(d.name(), "$1")),
                d -> named("cut", d, d.name().substring(0, Math.min(27, d.name().length()))),
                d -> named("titles", d, "Herr Prof. Dr. " + d.name()),
                this::swapped,
                this::couple,
                d -> other("spouse", d, "Berta " + last(d), number(d)),
                d -> other("provider", d, "PayPal Europe S.a.r.l. et Cie", "1021 PP " + number(d)),
                d -> other("for him", d, "Tante Erna", written(d) + " fuer " + d.name()),
                d -> other("quoting him", d, "Tante Erna", "Kunde " + d.number()));
    }

    private List<Consumer<Debtor>> amounts() {
        return List.of(
                this::part,
                this::partOfSpouse,
                this::tooMuch,
                this::centsMissing,
                this::skonto,
                this::charges,
                this::customerSum,
                d -> whole("customer number", d, "Kundennummer " + d.number()),
                this::some);
    }

    private List<Consumer<Debtor>> traps() {
        return List.of(
                this::wrongNumber,
                this::wrongNumberLostName,
                this::twice,
                d ->
                        trap(
                                "longer number",
                                d,
                                17,
                                "Erstattung " + digits(d) + "77/" + number(d) + "9"),
                d -> trap("telephone only", d, 17, "Miete Tel. 0" + digits(d)),
                d -> trap("amount only", d, 0, "Einlage"),
                d -> trap("unknown document", d, 0, "Gutschrift Rechnung 98765432109"),
                d -> trap("protest", d, 0, number(d) + " unter Vorbehalt"),
                d -> trap("principal only", d, 0, number(d) + " nur Hauptforderung"),
                d -> trap("no fees", d, 0, number(d) + " ohne Mahngebuehren und Zinsen"),
                d -> trap("bare price", d, 0, number(d) + " reiner Rechnungsbetrag"),
                d -> trap("customer of another firm", d, 0, "Kundenkonto 8" + d.number() + "1"),
                this::francs,
                this::nameOnly);
    }

    private void whole(String kind, Debtor d, String text) {
        OpenDebt debt = d.owed().get(0);
        month.booked(kind, month.by(d, debt.gross().minor(), text), debt);
    }

    private void two(String kind, Debtor d, String text) {
        OpenDebt first = d.owed().get(0);
        OpenDebt second = d.owed().get(1);
        month.booked(kind, month.by(d, NoisyMonth.sum(first, second), text), first, second);
    }

    private void named(String kind, Debtor d, String name) {
        OpenDebt debt = d.owed().get(0);
        String text = month.pick("Danke", "lt. Rechnung", "Training Maerz", "");
        month.booked(kind, month.byOther(name, debt.gross().minor(), text), debt);
    }

    private void other(String kind, Debtor d, String payer, String text) {
        OpenDebt debt = d.owed().get(0);
        month.booked(kind, month.byOther(payer, debt.gross().minor(), text), debt);
    }

    private void trap(String kind, Debtor d, long more, String text) {
        long cents = d.owed().get(0).gross().minor() + more;
        month.asked(kind, month.byOther("Hausverwaltung Nord", cents, text));
    }

    private void endToEnd(Debtor d) {
        OpenDebt debt = d.owed().get(0);
        Payment payment = month.by(d, debt.gross().minor(), "").endToEnd(number(d));
        month.booked("end-to-end id", payment, debt);
    }

    private void swapped(Debtor d) {
        String[] words = d.name().split(" ", 2);
        named("swapped", d, words[1] + ", " + words[0]);
    }

    private void couple(Debtor d) {
        boolean firm = d.name().matches(".*(GmbH|KG|UG|e\\.K\\.|AG).*");
        named("couple", d, firm ? d.name() : "Berta Kowalczyk u. " + d.name());
    }

    private void part(Debtor d) {
        OpenDebt debt = d.owed().get(0);
        long cents = debt.gross().minor() * 3 / 10;
        String text = month.pick("Anzahlung ", "1. Rate ", "Teilbetrag ") + written(d);
        month.booked("part", month.by(d, cents, text), debt, cents);
    }

    private void partOfSpouse(Debtor d) {
        OpenDebt debt = d.owed().get(0);
        long cents = debt.gross().minor() / 2;
        Payment payment = month.byOther("Berta " + last(d), cents, "Rate " + number(d));
        month.booked("part of a spouse", payment, debt, cents);
    }

    private void tooMuch(Debtor d) {
        OpenDebt debt = d.owed().get(0);
        month.booked("too much", month.by(d, debt.gross().minor() + 333, number(d)), debt);
    }

    private void centsMissing(Debtor d) {
        OpenDebt debt = d.owed().get(0);
        long cents = debt.gross().minor() - 4;
        month.booked("cents missing", month.by(d, cents, written(d)), debt, cents);
    }

    private void skonto(Debtor d) {
        OpenDebt debt = d.owed().get(0).skonto("2", Payment.DAY);
        long cents = debt.gross().minor() - (debt.gross().minor() * 2 + 50) / 100;
        String text = month.pick(number(d) + " abzgl. 2% Skonto", "Kd " + d.number() + " Skonto");
        month.booked("skonto", month.by(d, cents, text), debt, cents);
    }

    private void charges(Debtor d) {
        OpenDebt debt = d.owed().get(0);
        long cents = debt.gross().minor() - 750;
        String text = number(d) + " /CHGS/EUR7,50";
        month.booked("foreign charges", month.by(d, cents, text), debt, cents);
    }

    private void customerSum(Debtor d) {
        OpenDebt[] all = d.owed().toArray(OpenDebt[]::new);
        String text = "Alle offenen Rechnungen Kd-Nr " + d.number();
        month.booked("sum of all", month.by(d, NoisyMonth.sum(all), text), all);
    }

    private void some(Debtor d) {
        OpenDebt first = d.owed().get(0);
        OpenDebt second = d.owed().get(1);
        String text = "KdNr. " + d.number();
        month.booked(
                "sum of some", month.by(d, NoisyMonth.sum(first, second), text), first, second);
    }

    private void wrongNumber(Debtor d) {
        wrong("wrong number", d, d.name());
    }

    private void wrongNumberLostName(Debtor d) {
        wrong("wrong number, name lost", d, lost(d.name(), "?"));
    }

    private void wrong(String kind, Debtor d, String name) {
        OpenDebt other = month.debtors.get((month.debtors.indexOf(d) + 1) % 200).owed().get(1);
        Payment payment =
                month.byOther(name, d.owed().get(0).gross().minor(), "Rechnung " + other.invoice());
        month.asked(kind, payment);
    }

    private void twice(Debtor d) {
        OpenDebt debt = d.owed().get(0);
        Payment payment = month.by(d, debt.gross().minor(), number(d));
        month.booked("first of two", payment, debt);
        month.asked("paid twice", payment);
    }

    private void francs(Debtor d) {
        Money francs = new Money(d.owed().get(0).gross().minor(), Currency.getInstance("CHF"));
        month.asked("other currency", Payment.of(francs, number(d)).by(d.name()));
    }

    private void nameOnly(Debtor d) {
        month.asked("name only", month.by(d, 777_777, "Danke"));
    }

    private String number(Debtor d) {
        return d.owed().get(0).invoice().value();
    }

    private String written(Debtor d) {
        return month.written(d.owed().get(0));
    }

    private String second(Debtor d) {
        return month.written(d.owed().get(1));
    }

    private static String serial(Debtor d) {
        return NoisyMonth.serialOf(d.owed().get(0));
    }

    private static String serials(Debtor d, String joint) {
        return serial(d) + joint + NoisyMonth.serialOf(d.owed().get(1));
    }

    private String withAmounts(Debtor d) {
        return d.owed().subList(0, 2).stream()
                .map(o -> o.invoice() + " " + o.gross().plain().replace('.', ',') + " EUR")
                .collect(Collectors.joining("; "));
    }

    private static String end(OpenDebt debt) {
        String last = Serials.lastGroup(debt.invoice().value());
        return last.substring(Math.max(0, last.length() - 3));
    }

    private String digits(Debtor d) {
        return Serials.allDigits(number(d));
    }

    private static String last(Debtor d) {
        return d.name().substring(d.name().lastIndexOf(' ') + 1);
    }

    private static String folded(String text, int at) {
        return text.substring(0, at) + "\n" + text.substring(at);
    }

    /** The number with one digit wrong or two swapped, so that it is nobody's. */
    private String slip(String number) {
        for (int at = number.length() - 1; at > 0; at--) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String wrong = number.substring(0, at) + digit + number.substring(at + 1);
                if (!wrong.equals(number) && !month.invoices.containsKey(wrong)) {
                    return wrong;
                }
            }
        }
        return number;
    }

    private static String plain(String name, String umlaut) {
        String split = Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFD);
        return split.replaceAll("([AOUaou])\u0308", umlaut).replaceAll("\\p{M}", "");
    }

    private static String lost(String name, String mark) {
        return name.replaceAll("[^\\x00-\\x7F]", mark.replace("?", "\\?"));
    }

    private static String qr(String digits) {
        String body = "0".repeat(26 - digits.length()) + digits;
        int[] table = {0, 9, 4, 6, 8, 2, 7, 1, 3, 5};
        int carry = 0;
        for (int i = 0; i < body.length(); i++) {
            carry = table[(carry + body.charAt(i) - '0') % 10];
        }
        return (body + (10 - carry) % 10).replaceAll("(.{5})", "$1 ");
    }

    private static String rf(String body) {
        int rest = 0;
        String reordered = body + "RF00";
        for (int i = 0; i < reordered.length(); i++) {
            int value = Character.digit(reordered.charAt(i), 36);
            rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
        }
        return "RF%02d%s".formatted(98 - rest, body).replaceAll("(.{4})", "$1 ").strip();
    }
}
