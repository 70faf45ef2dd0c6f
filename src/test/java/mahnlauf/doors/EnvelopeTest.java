package mahnlauf.doors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "<a@b.example>", "a@b.example\r\nBcc: c@d.example", "ä@b.de"})
    void what_is_no_message_id_is_refused_where_it_is_born(String id) {
        assertThrows(IllegalArgumentException.class, () -> envelope(id, List.of()));
        assertThrows(IllegalArgumentException.class, () -> envelope("a@b.example", List.of(id)));
    }

    @Test
    void headers_have_ids_in_brackets() {
        Envelope envelope = envelope("c@b.example", List.of("a@b.example", "b@b.example"));
        assertEquals("<c@b.example>", envelope.id());
        assertEquals(List.of("<a@b.example>", "<b@b.example>"), envelope.earlierIds());
    }

    private static Envelope envelope(String id, List<String> earlier) {
        ZonedDateTime date = ZonedDateTime.parse("2026-03-22T03:30:00+01:00");
        return new Envelope("a@b.example", "", "", "c@d.example", "", id, date, earlier, "");
    }
}
