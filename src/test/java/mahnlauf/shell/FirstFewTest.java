package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FirstFewTest {

    private static final List<String> THREE = List.of("A", "B", "C");

    @Test
    void as_many_as_fit_are_named_alone() {
        assertEquals("A, B, C", FirstFew.of(THREE, 3).inWords(", "));
        assertEquals("A, B, C", FirstFew.of(THREE, 4).inSigns());
        assertEquals("", FirstFew.of(List.of(), 3).inWords(", "));
    }

    @Test
    void of_more_the_rest_is_counted() {
        assertEquals("A; B and 1 more", FirstFew.of(THREE, 2).inWords("; "));
        assertEquals("A + 2", FirstFew.of(THREE, 1).inSigns());
    }
}
