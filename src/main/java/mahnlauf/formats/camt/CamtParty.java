package mahnlauf.formats.camt;

import java.io.IOException;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.Clean;
import mahnlauf.formats.base.Ibans;
import mahnlauf.formats.xml.XmlCursor;

/**
 * Payer or payee of a transaction: name, the name of whom it acts for, account; empty if not said.
 */
final class CamtParty {

    private String name = "";
    private String ultimate = "";
    private String account = "";

    String name() {
        return name.isEmpty() ? ultimate : name;
    }

    String account() {
        return account;
    }

    /** How much text it holds. */
    int chars() {
        return name.length() + ultimate.length() + account.length();
    }

    boolean isKnown() {
        return !name().isEmpty() || !account.isEmpty();
    }

    /**
     * Reads a {@code Dbtr} or {@code Cdtr}: the name stands in it, in {@code Pty}, or in a bank's
     * {@code Agt}.
     */
    void readParty(XmlCursor xml) throws IOException, RefusedException {
        name = nameIn(xml, name);
    }

    void readUltimate(XmlCursor xml) throws IOException, RefusedException {
        ultimate = nameIn(xml, ultimate);
    }

    /** Reads a {@code DbtrAcct} or {@code CdtrAcct}. */
    void readAccount(XmlCursor xml) throws IOException, RefusedException {
        for (String child = xml.child(); !child.isEmpty(); child = xml.child()) {
            if (child.equals("Id")) {
                account = Ibans.ofStatement(CamtValues.code(xml));
            } else {
                xml.skip();
            }
        }
    }

    private static String nameIn(XmlCursor xml, String before)
            throws IOException, RefusedException {
        String found = before;
        for (String child = xml.child(); !child.isEmpty(); child = xml.child()) {
            switch (child) {
                case "Nm" -> found = Clean.name(CamtValues.text(xml, CamtValues.MOST_NAME));
                case "Pty", "Agt", "FinInstnId" -> found = nameIn(xml, found);
                default -> xml.skip();
            }
        }
        return found;
    }
}
