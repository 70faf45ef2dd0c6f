package mahnlauf.formats.camt;

import java.io.IOException;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.xml.XmlCursor;

/**
 * Which page of a message or statement this is ({@code MsgPgntn}, {@code StmtPgntn}).
 *
 * @param number counted from 1
 * @param last whether no other page follows
 */
record CamtPage(int number, boolean last) {

    /** The only page. */
    static final CamtPage WHOLE = new CamtPage(1, true);

    boolean isFirst() {
        return number <= 1;
    }

    boolean isFollowedBy(CamtPage next) {
        return !last && next.number == number + 1;
    }

    /** Reads the pagination entered last; what is not said, or said oddly, means one page. */
    static CamtPage read(XmlCursor xml) throws IOException, RefusedException {
        int number = 1;
        boolean last = true;
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            switch (name) {
                case "PgNb" -> number = Math.max(1, CamtValues.count(xml));
                case "LastPgInd" -> last = CamtValues.isTrue(xml);
                default -> xml.skip();
            }
        }
        return new CamtPage(number, last);
    }
}
