package mahnlauf.doors;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * Turns records into what a template may see: maps, lists, cleaned texts and formatted figures.
 *
 * <p>A template never meets a Java object of ours, so a template that a user edits can call
 * nothing.
 */
final class TemplateData {

    private static final ClassValue<RecordComponent[]> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected RecordComponent[] computeValue(Class<?> type) {
                    RecordComponent[] components = type.getRecordComponents();
                    for (RecordComponent component : components) {
                        component.getAccessor().setAccessible(true);
                    }
                    return components;
                }
            };

    private final Figures figures;

    TemplateData(Figures figures) {
        this.figures = figures;
    }

    /** The components of a record by name; what is null is absent. */
    Map<String, Object> of(Record data) {
        Map<String, Object> map = new HashMap<>();
        for (RecordComponent component : COMPONENTS.get(data.getClass())) {
            Object value = value(read(component, data));
            if (value != null) {
                map.put(component.getName(), value);
            }
        }
        return map;
    }

    List<Object> list(Collection<?> items) {
        List<Object> list = new ArrayList<>(items.size());
        for (Object item : items) {
            Object value = value(item);
            if (value == null) {
                throw new IllegalArgumentException("A list for a template holds null: " + items);
            }
            list.add(value);
        }
        return list;
    }

    @Nullable Object value(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof Amount) {
            return value;
        }
        if (value instanceof Record data) {
            return record(data);
        }
        if (value instanceof Collection<?> items) {
            return list(items);
        }
        return scalar(value);
    }

    private Object record(Record data) {
        if (data instanceof Money money) {
            return new Amount(money, figures);
        }
        boolean number = data instanceof InvoiceNumber || data instanceof CustomerNumber;
        return number ? CleanText.line(data.toString()) : of(data);
    }

    private Object scalar(Object value) {
        if (value instanceof LocalDate date) {
            return figures.date(date);
        }
        if (value instanceof BigDecimal number) {
            return figures.number(number);
        }
        if (value instanceof Number) {
            return value;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        return CleanText.line(value.toString());
    }

    private static @Nullable Object read(RecordComponent component, Record data) {
        try {
            return component.getAccessor().invoke(data);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "Cannot read " + component + " of " + data.getClass(), e);
        }
    }
}
