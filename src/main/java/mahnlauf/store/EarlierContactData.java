package mahnlauf.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Outcome;

/**
 * How a customer could be reached when a contact found that way to be wrong.
 *
 * <p>The fact of the contact must not hold the number itself, which is personal; so what the record
 * said then is read from the version that counted then.
 */
public record EarlierContactData(String phone, String email, String address) {

    private static final String SQL =
            "select phone, email, street, postcode, city from customer_version"
                    + " where customer_number = ? and seq < (select max(seq) from event"
                    + " where customer_number = ? and (type = 'contact' and word = ? and reference = ?"
                    + " or type = 'mail_failed' and 'mail' = ?))"
                    + " order by seq desc limit 1";

    /** What was known before the newest contact that called this way wrong. */
    public static Optional<EarlierContactData> of(
            Ledger ledger, CustomerNumber customer, Action.Channel way) throws SQLException {
        try (PreparedStatement select = ledger.connection().prepareStatement(SQL)) {
            select.setString(1, customer.value());
            select.setString(2, customer.value());
            select.setString(3, Outcome.WRONG_CONTACT.code());
            select.setString(4, way.code());
            select.setString(5, way.code());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new EarlierContactData(
                                        text(row, 1),
                                        text(row, 2),
                                        address(text(row, 3), text(row, 4), text(row, 5))))
                        : Optional.empty();
            }
        }
    }

    /** The parts of an address as one text to compare. */
    public static String address(String street, String postcode, String city) {
        return street + "\n" + postcode + "\n" + city;
    }

    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
