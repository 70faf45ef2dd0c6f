package mahnlauf.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mahnlauf.core.model.Money;
import org.jspecify.annotations.Nullable;

/** One JSON object on standard output; amounts, rates and days are strings. */
final class JsonAnswer {

    private final Map<String, String> fields = new LinkedHashMap<>();

    /** A text, a day or an amount; null where there is none. */
    JsonAnswer with(String name, @Nullable Object value) {
        String text = value instanceof Money money ? money.plain() : String.valueOf(value);
        fields.put(name, value == null ? "null" : Format.quoted(text));
        return this;
    }

    JsonAnswer with(String name, long count) {
        fields.put(name, String.valueOf(count));
        return this;
    }

    JsonAnswer with(String name, boolean holds) {
        fields.put(name, String.valueOf(holds));
        return this;
    }

    JsonAnswer with(String name, List<JsonAnswer> items) {
        fields.put(
                name,
                items.stream()
                        .map(JsonAnswer::toString)
                        .collect(Collectors.joining(", ", "[", "]")));
        return this;
    }

    @Override
    public String toString() {
        return fields.entrySet().stream()
                .map(field -> Format.quoted(field.getKey()) + ": " + field.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
