package mahnlauf.doors;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mahnlauf.core.model.Creditor;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Letter;
import mahnlauf.core.model.Money;
import mahnlauf.core.pay.PaymentLink;

/** Every way to pay a letter besides typing the account in: payment code and online addresses. */
final class WaysToPay {

    /** A bank takes 140 characters; some keep a few for themselves. */
    private static final int MESSAGE_LENGTH = 120;

    private final Creditor creditor;
    private final PaymentLink link;

    WaysToPay(Creditor creditor, PaymentLink link) {
        this.creditor = creditor;
        this.link = link;
    }

    /** Where one invoice is paid online, and how much of the letter's total that pays. */
    record Online(InvoiceNumber invoice, Money amount, String url) {}

    /** The payment code of a letter, and where its invoices are paid online. */
    static final class Ways {

        static final Ways NONE = new Ways(new byte[0], List.of());

        private final byte[] code;
        private final List<Online> online;

        private Ways(byte[] code, List<Online> online) {
            this.code = code;
            this.online = online;
        }

        /** The GiroCode as PNG; empty where there is none. */
        byte[] code() {
            return code;
        }

        /** What templates see of it. */
        Map<String, Object> data(Figures figures) {
            Map<String, Object> data = new HashMap<>();
            data.put("online", new TemplateData(figures).list(online));
            if (code.length > 0) {
                data.put("code", PdfPrinter.PICTURE + Base64.getEncoder().encodeToString(code));
                data.put("codeId", "cid:" + RenderedLetter.CODE_ID);
            }
            return data;
        }
    }

    /**
     * @param message what a transfer is to quote
     */
    Ways of(Letter letter, String message) {
        if (!letter.total().isPositive()) {
            return Ways.NONE;
        }
        return new Ways(
                GiroCode.payload(creditor, letter.total(), message)
                        .map(payload -> QrPicture.of(GiroCode.code(payload)).png())
                        .orElse(new byte[0]),
                online(letter));
    }

    /**
     * A credit counts against the oldest invoices, so that all addresses together pay the total.
     * None where the letter asks for another sum, such as an instalment.
     */
    private List<Online> online(Letter letter) {
        List<Online> online = new ArrayList<>();
        if (!letter.owed().minus(letter.credit()).equals(letter.total())) {
            return online;
        }
        Money credit = letter.credit();
        for (Letter.Line line : letter.lines()) {
            Money owed = line.open().plus(line.fees()).plus(line.interest());
            Money netted = owed.min(credit);
            credit = credit.minus(netted);
            Money rest = owed.minus(netted);
            link.of(line.invoice(), rest)
                    .ifPresent(url -> online.add(new Online(line.invoice(), rest, url)));
        }
        return online;
    }

    /** The invoices to quote; empty where they are too many, and the customer number must do. */
    static String reference(Letter letter) {
        String invoices =
                letter.lines().stream()
                        .map(line -> CleanText.line(line.invoice().value()))
                        .collect(Collectors.joining(" "));
        return invoices.length() <= MESSAGE_LENGTH ? invoices : "";
    }
}
