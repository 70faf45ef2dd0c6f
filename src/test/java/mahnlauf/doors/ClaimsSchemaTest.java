package mahnlauf.doors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mahnlauf.core.model.CustomerKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The published schema says what {@code claims.json} holds, and nothing else is in it. */
class ClaimsSchemaTest {

    private static final Path SCHEMA = Path.of("docs/claims.schema.json");

    private String schema = "";

    @BeforeEach
    void read() throws IOException {
        schema = Files.readString(SCHEMA);
    }

    private Validator.Result validate(String json) {
        return new ValidatorFactory()
                .withJsonNodeFactory(new GsonNode.Factory())
                .validate(schema, json);
    }

    private static String json(CustomerKind kind) throws IOException {
        return CollectionPackageTest.json(Samples.customer("Jürgen \"Jo\" Groß", kind, "DE"));
    }

    @Test
    void a_claim_is_as_the_schema_says() throws IOException {
        for (CustomerKind kind : CustomerKind.values()) {
            Validator.Result result = validate(json(kind));
            assertTrue(
                    result.isValid(),
                    () ->
                            result.getErrors().stream()
                                    .map(e -> e.getInstanceLocation() + " " + e.getError())
                                    .toList()
                                    .toString());
        }
    }

    @Test
    void what_is_missing_or_too_much_is_refused() throws IOException {
        String sound = json(CustomerKind.CONSUMER);
        for (String wrong :
                List.of(
                        sound.replace(
                                "\"open_principal\": \"1034.56\"", "\"open_principal\": 1034.56"),
                        sound.replace("\"default_reason\"", "\"reason\""),
                        sound.replace(
                                "\"version\": 1", "\"version\": 1, \"customer_iban\": \"DE1\""),
                        sound.replace("2026-03-02", "02.03.2026"))) {
            assertFalse(wrong.equals(sound));
            assertFalse(validate(wrong).isValid(), wrong);
        }
    }

    @Test
    void the_schema_knows_every_column_of_the_table() {
        for (String column : CollectionPackage.columns()) {
            assertEquals(
                    1,
                    schema.split("\"" + column + "\": \\{", -1).length
                            - 1
                            - (column.equals("case_id") ? 1 : 0),
                    column);
        }
    }
}
