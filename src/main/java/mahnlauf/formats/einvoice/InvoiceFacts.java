package mahnlauf.formats.einvoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mahnlauf.core.einvoice.DocumentCode;
import mahnlauf.core.einvoice.ElectronicInvoice;
import mahnlauf.core.einvoice.PaymentTerms;
import mahnlauf.core.einvoice.Skonto;
import mahnlauf.core.einvoice.TermsText;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.Clean;
import mahnlauf.formats.base.Currencies;

/** Makes the invoice of what its elements say. */
final class InvoiceFacts {

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_TERM_DAYS = 365;

    private final Facts facts;
    private final Syntax syntax;
    private final boolean creditNoteRoot;

    InvoiceFacts(Facts facts, Syntax syntax, boolean creditNoteRoot) {
        this.facts = facts;
        this.syntax = syntax;
        this.creditNoteRoot = creditNoteRoot;
    }

    ElectronicInvoice invoice() throws RefusedException {
        InvoiceAmounts amounts = new InvoiceAmounts(facts, currency());
        String code = code();
        LocalDate issued = InvoiceDays.required(facts, "issued");
        Money payable = amounts.payable();
        String terms = terms();
        return new ElectronicInvoice(
                code,
                creditNoteRoot || DocumentCode.isCreditNote(code),
                number(),
                issued,
                paymentTerms(terms, issued, payable),
                Clean.name(terms),
                amounts.gross(),
                payable,
                new PartyFacts(facts, "seller").party(),
                new PartyFacts(facts, "buyer").party(),
                accounts(),
                facts.text("reference"),
                preceding());
    }

    /** UBL says by its root which of the two it is; CII has nothing but the code. */
    private String code() throws RefusedException {
        String code = facts.text("code");
        boolean toldByRoot = syntax.isUbl() && code.isEmpty();
        return toldByRoot ? (creditNoteRoot ? "381" : "380") : code;
    }

    private Currency currency() throws RefusedException {
        Fact stated = facts.first("currency");
        if (stated == null) {
            throw new RefusedException("is an electronic invoice without a currency (BT-5)");
        }
        return stated.read(code -> Currencies.of(code.toUpperCase(Locale.ROOT)));
    }

    private InvoiceNumber number() throws RefusedException {
        Fact stated = facts.first("number");
        if (stated == null) {
            throw new RefusedException("is an electronic invoice without a number (BT-1)");
        }
        String number = Facts.line(stated);
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            throw stated.refusal(
                    "the invoice number has "
                            + number.length()
                            + " characters; 1 to "
                            + LONGEST_NUMBER
                            + " are taken");
        }
        return new InvoiceNumber(number);
    }

    private String terms() {
        return facts.all("terms").stream().map(Fact::text).collect(Collectors.joining("\n"));
    }

    private PaymentTerms paymentTerms(String text, LocalDate issued, Money payable)
            throws RefusedException {
        PaymentTerms spoken = TermsText.of(text, issued, payable);
        List<Skonto> stated = discounts(issued);
        PaymentTerms terms = stated.isEmpty() ? spoken : new PaymentTerms(spoken.due(), stated);
        return terms.dueBy(InvoiceDays.latest(facts, "due"));
    }

    /** CII may say a Skonto in figures; a percent without its days, or the like, says nothing. */
    private List<Skonto> discounts(LocalDate issued) throws RefusedException {
        List<Fact> percents = facts.all("discount_percent");
        List<Fact> days = facts.all("discount_days");
        List<Skonto> skontos = new ArrayList<>();
        for (int i = 0; i < percents.size() && percents.size() == days.size(); i++) {
            BigDecimal percent = percents.get(i).read(InvoiceAmounts::decimal);
            BigDecimal term = days.get(i).read(InvoiceAmounts::decimal);
            boolean sound =
                    percent.signum() > 0
                            && percent.compareTo(BigDecimal.valueOf(100)) < 0
                            && days.get(i).note().equals("DAY")
                            && term.signum() >= 0
                            && term.compareTo(BigDecimal.valueOf(LONGEST_TERM_DAYS)) <= 0;
            if (sound) {
                skontos.add(
                        new Skonto(percent.stripTrailingZeros(), issued.plusDays(term.intValue())));
            }
        }
        return skontos;
    }

    private List<String> accounts() throws RefusedException {
        List<String> accounts = new ArrayList<>();
        for (Fact fact : facts.all("account")) {
            accounts.add(Clean.account(Facts.line(fact)));
        }
        return accounts;
    }

    private List<InvoiceNumber> preceding() throws RefusedException {
        List<InvoiceNumber> numbers = new ArrayList<>();
        for (Fact fact : facts.all("preceding")) {
            String number = Facts.line(fact);
            if (!number.isEmpty() && number.length() <= LONGEST_NUMBER) {
                numbers.add(new InvoiceNumber(number));
            }
        }
        return numbers;
    }
}
