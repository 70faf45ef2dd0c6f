package mahnlauf.formats.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @Property(seed = "20260305", tries = 1000)
    void every_amount_that_is_written_is_read_back(
            @ForAll @LongRange(min = 0, max = 9_999_999_999_999L) long minor,
            @ForAll @IntRange(max = 2) int digits)
            throws BadValueException {
        String text = BigDecimal.valueOf(minor, digits).toPlainString();
        assertEquals(minor, Decimals.minor(text, '.', digits));
        assertEquals(minor, Decimals.minor("00" + text.replace('.', ','), ',', digits));
    }

    @Test
    void decimals_beyond_the_currency_are_taken_only_where_they_are_zeros()
            throws BadValueException {
        assertEquals(885, Decimals.minor("8.8500", '.', 2));
        assertEquals(800, Decimals.minor("8,", ',', 2));
        assertThrows(BadValueException.class, () -> Decimals.minor("8.855", '.', 2));
        assertThrows(BadValueException.class, () -> Decimals.minor("8.5", '.', 0));
        for (String odd :
                List.of(
                        "",
                        ".5",
                        "-1",
                        "+1",
                        "1e2",
                        "1 0",
                        "1.2.3",
                        "٣",
                        "0x1",
                        "1" + "0".repeat(13))) {
            assertThrows(BadValueException.class, () -> Decimals.minor(odd, '.', 2), odd);
        }
    }

    @Test
    void days_are_strict() throws BadValueException {
        assertEquals(LocalDate.of(2024, 2, 29), Days.any("29.02.2024"));
        assertEquals(LocalDate.of(2026, 12, 31), Days.any("2026-12-31"));
        assertEquals(LocalDate.of(2026, 3, 1), Days.german("1.3.26", true));
        assertEquals(LocalDate.of(2026, 3, 1), Days.isoOrTime("2026-03-01T23:59:59+01:00"));
        for (String odd :
                List.of(
                        "29.02.2026",
                        "31.04.2026",
                        "2026-13-01",
                        "2026-00-10",
                        "2026-1-1",
                        "01.03.26",
                        "1.3.",
                        "",
                        "2026/01/01",
                        "20260101",
                        "1969-12-31",
                        "2200-01-01",
                        "00.01.2026",
                        "-1.01.2026")) {
            assertThrows(BadValueException.class, () -> Days.any(odd), odd);
        }
        assertThrows(BadValueException.class, () -> Days.isoOrTime("2026-03-01x"));
        assertThrows(BadValueException.class, () -> Days.swift("261301", 0));
    }

    @Test
    void a_german_account_has_one_name_in_all_formats() {
        assertEquals("DE89370400440532013000", Ibans.german("37040044", "532013000"));
        for (String text :
                List.of(
                        "DE89370400440532013000",
                        "DE89 3704 0044 0532 0130 00",
                        "37040044/0532013000",
                        "37040044/532013000EUR",
                        "DE89370400440532013000EUR",
                        "COBADEFFXXX/DE89370400440532013000")) {
            assertEquals("DE89370400440532013000", Ibans.ofStatement(text), text);
        }
        assertEquals("COBADEFF/12", Ibans.ofStatement("COBADEFF/12"));
        assertTrue(Ibans.isValid("CH9300762011623852957"));
        assertFalse(Ibans.isValid("CH9300762011623852958"));
        assertFalse(Ibans.isValid("DE"));
    }
}
