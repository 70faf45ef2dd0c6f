package mahnlauf.shell;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.Table;
import org.apache.camel.Exchange;

/** What the routes to collection agencies call; the property {@code parcel} is what travels. */
public final class AgencyDoors {

    private static final String PARCEL = "parcel";
    private static final String SHEET = "sheet";

    private final Desk desk;

    AgencyDoors(Desk desk) {
        this.desk = desk;
    }

    /** The package of a hand-off; its name is kept before it appears. */
    public byte[] handOff(Exchange exchange) throws IOException, SQLException {
        HandOffDoor door = desk.evening().handOffs;
        Action action = action(exchange);
        Parcel parcel = door.begin(action);
        exchange.setProperty(PARCEL, parcel);
        exchange.getMessage().setHeader(Exchange.FILE_NAME, parcel.name());
        return door.content(action, parcel);
    }

    /** Writes down that it has left, or that it waits. */
    public void handedOff(Exchange exchange) throws IOException, SQLException {
        desk.evening().handOffs.end(action(exchange), parcel(exchange));
    }

    /** The lists of recalled claims that travel, one for each agency. */
    public List<Object> recalls() throws SQLException {
        return List.copyOf(desk.evening().recalls.sheets());
    }

    /** Whether the list that travels is to be written first; else it lies there from a dead run. */
    public boolean isNewRecall(Exchange exchange) {
        RecallPost.Sheet sheet = exchange.getProperty(SHEET, RecallPost.Sheet.class);
        exchange.setProperty(PARCEL, sheet.parcel());
        return !sheet.parcel().isAgain();
    }

    /** The rows of one list. */
    public List<Map<String, String>> recallRows(Exchange exchange) {
        RecallPost.Sheet sheet = exchange.getProperty(SHEET, RecallPost.Sheet.class);
        exchange.getMessage().setHeader(Exchange.FILE_NAME, sheet.parcel().name());
        return CsvRows.ofSafe(sheet.list().rows());
    }

    public void recallsTold(Exchange exchange) throws IOException, SQLException {
        desk.evening().recalls.end(exchange.getProperty(SHEET, RecallPost.Sheet.class));
    }

    /** What agencies must be told that came in on their claims, a sheet for each of them. */
    public List<Object> claimPayments() throws IOException, SQLException {
        return List.copyOf(desk.evening().claimPayments.sheets());
    }

    /** Whether the sheet is to be written first; else it lies there from a run that died. */
    public boolean isNewSheet(Exchange exchange) {
        ClaimPaymentDoor.Sheet sheet = exchange.getProperty(SHEET, ClaimPaymentDoor.Sheet.class);
        exchange.setProperty(PARCEL, sheet.parcel());
        return !sheet.written();
    }

    /** The rows of one sheet. */
    public List<Map<String, String>> claimPaymentRows(Exchange exchange) {
        ClaimPaymentDoor.Sheet sheet = exchange.getProperty(SHEET, ClaimPaymentDoor.Sheet.class);
        exchange.getMessage().setHeader(Exchange.FILE_NAME, sheet.parcel().name());
        return CsvRows.of(new Table(ClaimPaymentDoor.HEADER, sheet.rows()));
    }

    public void claimPaymentsTold(Exchange exchange) throws IOException, SQLException {
        desk.evening().claimPayments.end(exchange.getProperty(SHEET, ClaimPaymentDoor.Sheet.class));
    }

    /** Whether a copy has to travel, beside the file in the folder. */
    public boolean travels(Exchange exchange) {
        return parcel(exchange).way().travels();
    }

    /** Whether it is tried now, waiting before that where it must. */
    public boolean leaves(Exchange exchange) throws IOException {
        return !desk.isClosing() && desk.evening().post.leaves(parcel(exchange));
    }

    /** The file or mail that leaves; names the route that carries it. */
    public Object load(Exchange exchange) throws IOException {
        Parcel parcel = parcel(exchange);
        exchange.setProperty("door", desk.evening().post.door(parcel));
        exchange.setProperty("action", parcel.id()); // a mail written as a file is called by it
        exchange.getMessage().setHeader(Exchange.FILE_NAME, parcel.name());
        return desk.evening().post.load(parcel);
    }

    /** The other side has it, unless this try came to nothing. */
    public void arrived(Exchange exchange) {
        parcel(exchange).tried();
    }

    /** Writes down why the other side has it not. */
    public void failed(Exchange exchange) {
        Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        desk.evening().post.failed(parcel(exchange), failure);
    }

    private static Parcel parcel(Exchange exchange) {
        return exchange.getProperty(PARCEL, Parcel.class);
    }

    private Action action(Exchange exchange) throws SQLException {
        return desk.evening().delivery.action(exchange.getProperty("action", String.class));
    }
}
