package mahnlauf.formats.bank;

import static mahnlauf.core.model.Money.eur;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import mahnlauf.core.model.StatementSink;
import mahnlauf.formats.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bank states must agree with the rows, or nobody books by them. */
class DialectProofTest {

    @TempDir Path folder;

    @Test
    void a_running_balance_that_breaks_off_is_a_doubt() throws Exception {
        String said = changed("vr", "14671,94", "14671,95").ends.get(0).doubt();
        assertTrue(said.startsWith("states a balance in line 3 "), said);
    }

    @Test
    void an_amount_with_a_fee_that_does_not_make_the_net_refuses_the_file() throws Exception {
        String said = refusal("paypal", "1.155,49", "1.155,50");
        assertTrue(said.contains("line 2, Netto: is 1155.50 EUR"), said);
    }

    @Test
    void a_fee_is_a_part_of_what_the_bank_booked() throws Exception {
        Told told = Told.of(folder, Told.sample("bank/paypal.csv"));
        assertEquals(eur(1_155_49), told.origins.get(0).entryAmount());
        assertEquals(new StatementSink.Origin("T1", eur(1_155_49), 1, 2), told.origins.get(1));
    }

    @Test
    void each_currency_of_a_file_is_a_statement_of_its_own() throws Exception {
        Told told = Told.of(folder, Told.sample("bank/revolut.csv"));
        assertEquals(2, told.heads.size());
        assertEquals(told.heads.get(0).account(), told.heads.get(1).account());
    }

    @Test
    void a_number_of_another_locale_is_no_amount() throws Exception {
        assertEquals(
                "line 9, Gutschrift in CHF: '1250,5' is no amount of the form 1234.56;"
                        + " nothing of this statement was taken",
                refusal("postfinance", "1250", "1250,5"));
        assertTrue(refusal("ing", "-100,00", "-100.00").contains("'-100.00' is no amount"));
    }

    @Test
    void a_file_whose_amounts_can_mean_either_is_refused_where_its_dialect_varies()
            throws Exception {
        String said =
                Told.refusal(
                        folder,
                        text("targobank").replace("-5.00", "-5").replace("1083.16", "1.083"));
        assertTrue(said.contains("can mean two amounts"), said);
    }

    @Test
    void a_booking_below_the_end_of_the_bookings_is_not_lost() throws Exception {
        String row = "2.3.2026;2.3.2026;SEPA Lastschrift;X;Y;;;;;;;-1,00;;;;-1,00;;EUR\n";
        String said = Told.refusal(folder, text("postbank") + row);
        assertTrue(said.contains("below the end of the bookings"), said);
    }

    @Test
    void an_export_without_bookings_still_says_whose_account_it_is() throws Exception {
        String[] lines = text("dkb").split("\n", -1);
        Told told =
                Told.of(
                        folder,
                        String.join("\n", lines[0], lines[1], lines[2], lines[3], lines[4]));
        assertEquals(0, told.entries.size());
        assertEquals(eur(4_093_32), told.ends.get(0).closing());
    }

    @Test
    void amounts_that_nobody_can_add_up_are_refused() throws Exception {
        StringBuilder rows = new StringBuilder(text("vivid"));
        for (int i = 0; i < 20_000; i++) {
            rows.append("04.03.2026,X,Y,9999999999999.99,EUR\n");
        }
        assertTrue(Told.refusal(folder, rows.toString()).contains("too large to add up"));
    }

    private Told changed(String sample, String part, String instead) throws Exception {
        return Told.of(folder, text(sample).replace(part, instead));
    }

    private String refusal(String sample, String part, String instead) throws Exception {
        return Told.refusal(folder, text(sample).replace(part, instead));
    }

    private static String text(String sample) {
        boolean ansi = sample.equals("ing");
        return new String(
                Told.sample("bank/" + sample + ".csv"),
                ansi ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }
}
