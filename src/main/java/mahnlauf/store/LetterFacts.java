package mahnlauf.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.InvoiceNumber;

/** The letters of one customer and what else moved the stages of his invoices. */
public final class LetterFacts {

    private static final String SQL =
            "select type, happened_on, invoice_number, reference, word, from_day, until_day from event"
                    + " where customer_number = ? and type in ('letter', 'letter_sent',"
                    + " 'taken_over', 'handover', 'letter_returned', 'stage_returned')"
                    + " order by seq";

    private LetterFacts() {}

    /**
     * As events without notes, in ledger order; a hand-over as the stage it leads to, and what came
     * back without the letters that it undid.
     */
    public static List<Event> of(Ledger ledger, CustomerNumber customer) throws SQLException {
        List<Event> facts = new ArrayList<>();
        try (PreparedStatement select = ledger.connection().prepareStatement(SQL)) {
            select.setString(1, customer.value());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Event event = event(row, customer);
                    switch (event.type()) {
                        case LETTER_RETURNED ->
                                facts.removeIf(e -> undoes(event, Event.Type.LETTER_SENT, e));
                        case STAGE_RETURNED ->
                                facts.removeIf(e -> undoes(event, Event.Type.LETTER, e));
                        default -> facts.add(event);
                    }
                }
            }
        }
        return facts;
    }

    private static boolean undoes(Event returned, Event.Type letter, Event fact) {
        InvoiceNumber invoice = returned.invoice();
        return fact.type() == letter
                && fact.reference().equals(returned.reference())
                && (invoice == null || invoice.equals(fact.invoice()));
    }

    private static Event event(ResultSet row, CustomerNumber customer) throws SQLException {
        Event.Type type = Event.Type.ofCode(row.getString(1));
        String invoice = row.getString(3);
        boolean handover = type == Event.Type.HANDOVER;
        LocalDate on = row.getObject(2, LocalDate.class);
        return new Event(
                type,
                on,
                customer,
                invoice == null ? null : new InvoiceNumber(invoice),
                row.getString(4),
                handover ? "collection" : row.getString(5),
                handover ? on : row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                "");
    }
}
