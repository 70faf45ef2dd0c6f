package mahnlauf.formats.mt940;

import java.util.List;
import mahnlauf.formats.base.Clean;

/**
 * What {@code :86:} says of an entry; each text is empty where it says nothing.
 *
 * @param gvc Geschäftsvorfallcode, three digits; empty where the text has no structure
 * @param label the bank's name for the booking ({@code ?00})
 * @param account of the counterparty
 * @param reason why a payment came back: an ISO 20022 code, else the bank's number ({@code ?34})
 * @param original the amount that came back without fees ({@code OAMT+}), as written
 * @param fees what the banks charged for it ({@code COAM+}), as written
 */
record Mt940Details(
        String gvc,
        String label,
        String counterparty,
        String account,
        String reason,
        String endToEndId,
        String mandateId,
        String remittance,
        String original,
        String fees) {

    static final Mt940Details NONE = of(List.of());

    private static final int FULL_LINE = 65;

    /** By the physical lines of the field. */
    static Mt940Details of(List<String> lines) {
        String joined = lines.size() == 1 ? lines.get(0) : String.join("", lines);
        if (SubfieldText.isOne(joined)) {
            return SubfieldText.read(joined.strip());
        }
        return CodeWordText.isOne(joined) ? CodeWordText.read(joined) : free(spaced(lines));
    }

    private static Mt940Details free(String text) {
        String said = Clean.line(text);
        String reason = ReturnReason.in(said, "");
        return new Mt940Details("", "", "", "", reason, "", "", said, "", "");
    }

    /** A full line is cut anywhere; a shorter one ends where its writer ended it. */
    private static String spaced(List<String> lines) {
        StringBuilder text = new StringBuilder();
        boolean full = true;
        for (String line : lines) {
            text.append(full ? "" : " ").append(line);
            full = line.length() >= FULL_LINE;
        }
        return text.toString();
    }

    /** A reference that says that there is none is none. */
    static String said(String reference) {
        String clean = Clean.line(reference);
        return switch (clean) {
            case "NOTPROVIDED", "NOT PROVIDED", "NONREF" -> "";
            default -> clean;
        };
    }
}
