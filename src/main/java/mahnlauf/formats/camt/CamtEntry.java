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

    final List<CamtPart> parts = new ArrayList<>(1);
    @Nullable Money amount;
    @Nullable Boolean credit;
    @Nullable LocalDate bookingDate;
    @Nullable LocalDate valueDate;
    CamtCharges charges = CamtCharges.NONE;
    CamtCode code = CamtCode.NONE;
    String status = "";
    String reference = "";
    String info = "";
    private final CamtPart own = new CamtPart();

    /** Reads the {@code Ntry} entered last. */
    static CamtEntry read(XmlCursor xml, Limits limits) throws IOException, RefusedException {
        CamtEntry entry = new CamtEntry();
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            switch (name) {
                case "Amt" -> entry.amount = CamtValues.amount(xml);
                case "CdtDbtInd" -> entry.credit = CamtValues.isCredit(xml);
                case "Sts" -> entry.status = xml.deepText();
                case "BookgDt" -> entry.bookingDate = CamtValues.day(xml);
                case "ValDt" -> entry.valueDate = CamtValues.day(xml);
                case "AcctSvcrRef" -> entry.reference = CamtPart.said(xml.text());
                case "BkTxCd" -> entry.code = CamtCode.read(xml);
                case "AmtDtls" -> entry.own.readAmounts(xml);
                case "Chrgs" -> entry.charges = entry.charges.plus(CamtCharges.read(xml));
                case "NtryDtls" -> entry.readDetails(xml, limits);
                case "AddtlNtryInf" -> entry.info = xml.text();
                default -> xml.skip();
            }
        }
        return entry;
    }

    /** Pending, planned and informative entries are not money. */
    boolean isBooked() {
        return status.isEmpty() || status.equals("BOOK");
    }

    /** The only transaction; where the bank names none, the entry says all that is known. */
    CamtPart only() {
        if (!parts.isEmpty()) {
            return parts.get(0);
        }
        return own;
    }

    private void readDetails(XmlCursor xml, Limits limits) throws IOException, RefusedException {
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            if (name.equals("TxDtls")) {
                parts.add(CamtPart.read(xml, limits.fieldChars()));
            } else {
                xml.skip();
            }
            if (parts.size() > limits.partsPerEntry()) {
                throw xml.refusal(
                        "one entry has more than "
                                + limits.partsPerEntry()
                                + " transactions (limits.parts_per_entry)");
            }
        }
    }
}
