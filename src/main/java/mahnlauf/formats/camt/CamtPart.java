package mahnlauf.formats.camt;

import java.io.IOException;
import java.util.Currency;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/** One transaction of an entry ({@code TxDtls}), as the file states it. */
final class CamtPart {

    final CamtParty debtor = new CamtParty();
    final CamtParty creditor = new CamtParty();
    final CamtRemittance remittance = new CamtRemittance();
    @Nullable Money amount;
    @Nullable Money transactionAmount;
    @Nullable Money counterValue;
    @Nullable Money instructedAmount;
    @Nullable Boolean credit;
    CamtCharges charges = CamtCharges.NONE;
    CamtCode code = CamtCode.NONE;
    String reference = "";
    String endToEndId = "";
    String mandateId = "";
    String info = "";
    String returnReason = "";
    boolean returned;

    /** Reads the {@code TxDtls} entered last. */
    static CamtPart read(XmlCursor xml, int textLimit) throws IOException, RefusedException {
        CamtPart part = new CamtPart();
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            switch (name) {
                case "Refs" -> part.readReferences(xml);
                case "Amt" -> part.amount = CamtValues.detail(xml);
                case "CdtDbtInd" -> part.credit = CamtValues.isCredit(xml);
                case "AmtDtls" -> part.readAmounts(xml);
                case "Chrgs" -> part.charges = part.charges.plus(CamtCharges.read(xml));
                case "BkTxCd" -> part.code = CamtCode.read(xml);
                case "RltdPties" -> part.readParties(xml);
                case "RmtInf" -> part.remittance.read(xml, textLimit);
                case "RtrInf" -> part.readReturn(xml);
                case "AddtlTxInf" -> part.info = CamtValues.text(xml, textLimit);
                default -> xml.skip();
            }
        }
        return part;
    }

    /** Reads an {@code AmtDtls}, which an entry without transactions has too. */
    void readAmounts(XmlCursor xml) throws IOException, RefusedException {
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            switch (name) {
                case "TxAmt" -> transactionAmount = amountInside(xml);
                case "CntrValAmt" -> counterValue = amountInside(xml);
                case "InstdAmt" -> instructedAmount = amountInside(xml);
                default -> xml.skip();
            }
        }
    }

    private static @Nullable Money amountInside(XmlCursor xml)
            throws IOException, RefusedException {
        Money found = null;
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            if (name.equals("Amt")) {
                found = CamtValues.detail(xml);
            } else {
                xml.skip();
            }
        }
        return found;
    }

    private void readReferences(XmlCursor xml) throws IOException, RefusedException {
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            switch (name) {
                case "AcctSvcrRef" -> reference = CamtValues.reference(xml);
                case "EndToEndId" -> endToEndId = CamtValues.reference(xml);
                case "MndtId" -> mandateId = CamtValues.reference(xml);
                default -> xml.skip();
            }
        }
    }

    private void readParties(XmlCursor xml) throws IOException, RefusedException {
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            switch (name) {
                case "Dbtr" -> debtor.readParty(xml);
                case "DbtrAcct" -> debtor.readAccount(xml);
                case "UltmtDbtr" -> debtor.readUltimate(xml);
                case "Cdtr" -> creditor.readParty(xml);
                case "CdtrAcct" -> creditor.readAccount(xml);
                case "UltmtCdtr" -> creditor.readUltimate(xml);
                default -> xml.skip();
            }
        }
    }

    private void readReturn(XmlCursor xml) throws IOException, RefusedException {
        returned = true;
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            if (name.equals("Rsn")) {
                returnReason = CamtValues.code(xml);
            } else {
                xml.skip();
            }
        }
    }

    /**
     * What it moved on the account, in its currency; null where no amount tells. What was
     * instructed comes last: charges may be off it.
     */
    @Nullable Money moved(Currency currency) {
        Money[] stated = {amount, transactionAmount, counterValue, instructedAmount};
        for (Money money : stated) {
            if (money != null && money.currency().equals(currency)) {
                return money;
            }
        }
        return null;
    }

    /** How much text it holds. */
    int chars() {
        int references = reference.length() + endToEndId.length() + mandateId.length();
        return debtor.chars()
                + creditor.chars()
                + remittance.chars()
                + info.length()
                + references
                + returnReason.length();
    }

    /** Makes a credit a debit and the other way around. */
    void flip() {
        Boolean said = credit;
        credit = said == null ? null : !said;
    }
}
