package mahnlauf.formats.camt;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/** One entry of a statement ({@code Ntry}), as the file states it. */
final class CamtEntry {

    private static final int MOST_CHARS = 50_000_000; // held in memory at once
    private static final int MOST_ANNOUNCED = 99_999_999; // payments in a batch

    final List<CamtPart> parts = new ArrayList<>(1);
    Money amount = Money.eur(0);
    boolean credit;
    boolean reversal;
    @Nullable LocalDate bookingDate;
    @Nullable LocalDate valueDate;
    CamtCharges charges = CamtCharges.NONE;
    CamtCode code = CamtCode.NONE;
    String status = "";
    String info = "";
    private String reference = "";
    private final CamtPart own = new CamtPart();
    private int announced;
    private int chars;

    /** Reads the {@code Ntry} entered last. */
    static CamtEntry read(XmlCursor xml, Limits limits) throws IOException, RefusedException {
        CamtEntry entry = new CamtEntry();
        boolean hasAmount = false;
        boolean hasSign = false;
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            switch (name) {
                case "Amt" -> {
                    entry.amount = CamtValues.amount(xml);
                    hasAmount = true;
                }
                case "CdtDbtInd" -> {
                    entry.credit = CamtValues.isCredit(xml);
                    hasSign = true;
                }
                default -> entry.read(name, xml, limits);
            }
        }
        if (!hasAmount || !hasSign) {
            throw xml.refusal("an entry has no " + (hasAmount ? "CdtDbtInd" : "Amt"));
        }
        return entry;
    }

    private void read(String name, XmlCursor xml, Limits limits)
            throws IOException, RefusedException {
        switch (name) {
            case "RvslInd" -> reversal = CamtValues.isTrue(xml);
            case "Sts" -> status = CamtValues.code(xml);
            case "BookgDt" -> bookingDate = CamtValues.day(xml);
            case "ValDt" -> valueDate = CamtValues.day(xml);
            case "AcctSvcrRef" -> reference = CamtValues.reference(xml);
            case "BkTxCd" -> code = CamtCode.read(xml);
            case "AmtDtls" -> own.readAmounts(xml);
            case "Chrgs" -> charges = charges.plus(CamtCharges.read(xml));
            case "NtryDtls" -> readDetails(xml, limits);
            case "AddtlNtryInf" -> info = CamtValues.text(xml, limits.fieldChars());
            default -> readDetail(name, xml, limits); // in version 01 they stand here
        }
    }

    private void readDetails(XmlCursor xml, Limits limits) throws IOException, RefusedException {
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            readDetail(name, xml, limits);
        }
    }

    private void readDetail(String name, XmlCursor xml, Limits limits)
            throws IOException, RefusedException {
        switch (name) {
            case "Btch" -> readBatch(xml);
            case "TxDtls" -> add(CamtPart.read(xml, limits.fieldChars()), xml, limits);
            default -> xml.skip();
        }
    }

    /** They are kept until all are known, since only then they explain the entry or do not. */
    private void add(CamtPart part, XmlCursor xml, Limits limits) throws RefusedException {
        parts.add(part);
        chars += part.chars();
        if (parts.size() > limits.partsPerEntry() || chars > MOST_CHARS) {
            throw xml.refusal(
                    "the transactions of one entry are more than "
                            + limits.partsPerEntry()
                            + " (limits.parts_per_entry), or their texts longer than "
                            + MOST_CHARS
                            + " characters");
        }
    }

    private void readBatch(XmlCursor xml) throws IOException, RefusedException {
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            if (name.equals("NbOfTxs")) {
                announced = Math.min(MOST_ANNOUNCED, announced + CamtValues.count(xml));
            } else {
                xml.skip();
            }
        }
    }

    /** Pending, planned and informative entries are not money. */
    boolean isBooked() {
        return status.isEmpty() || status.equals("BOOK");
    }

    /** Whether its status is one of the standard. */
    boolean hasKnownStatus() {
        return switch (status) {
            case "", "BOOK", "PDNG", "FUTR", "INFO" -> true;
            default -> false;
        };
    }

    /** Makes a credit a debit, with all its transactions, and the other way around. */
    void flip() {
        credit = !credit;
        for (CamtPart part : parts) {
            part.flip();
        }
    }

    Money signed() {
        return credit ? amount : amount.negated();
    }

    /** The only transaction; where the bank names none, the entry says all that is known. */
    CamtPart only() {
        return parts.isEmpty() ? own : parts.get(0);
    }

    /** What the entry says was instructed, where its only transaction does not. */
    @Nullable Money instructedAmount() {
        Money said = only().instructedAmount;
        return said == null ? own.instructedAmount : said;
    }

    /**
     * How many payments the entry stands for; of a batch without details the bank says how many.
     */
    int transactions() {
        return Math.max(1, Math.max(announced, parts.size()));
    }

    /** The bank's reference of the entry, also where only its transactions all have it. */
    String reference() {
        if (!reference.isEmpty() || parts.isEmpty()) {
            return reference;
        }
        String first = parts.get(0).reference;
        return parts.stream().allMatch(part -> part.reference.equals(first)) ? first : "";
    }
}
