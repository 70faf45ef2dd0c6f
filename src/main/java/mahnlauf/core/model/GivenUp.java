package mahnlauf.core.model;

import java.util.EnumMap;
import java.util.Map;

/** What of one invoice was given up, in cents: written off by a person, or waived as a trifle. */
final class GivenUp {

    private final Map<Component, Long> writtenOff = new EnumMap<>(Component.class);
    private final Map<Component, Long> declared = new EnumMap<>(Component.class);
    private final Map<Component, Long> waived = new EnumMap<>(Component.class);

    void apply(Posting posting) {
        Component part = posting.component();
        long minor = posting.amount().minor();
        if (posting.type() == Posting.Type.WAIVER) {
            waived.merge(part, minor, Long::sum);
            return;
        }
        writtenOff.merge(part, minor, Long::sum);
        if (posting.rule().equals(Posting.BY_WRITE_OFF)) {
            declared.merge(part, minor, Long::sum);
        } else if (posting.rule().equals(Posting.BY_REOPEN)) {
            declared.clear();
        }
    }

    long writtenOff(Component component) {
        return writtenOff.getOrDefault(component, 0L);
    }

    long declared(Component component) {
        return declared.getOrDefault(component, 0L);
    }

    long waived(Component component) {
        return waived.getOrDefault(component, 0L);
    }
}
