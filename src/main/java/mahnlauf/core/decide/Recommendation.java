package mahnlauf.core.decide;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mahnlauf.core.model.Money;

/**
 * What to do with a case at the end of the ladder, with the figures of each way. It proposes to a
 * person; by itself it decides nothing unless a setting says so.
 *
 * @param way the one that is expected to bring most; empty where that cannot be said
 * @param options the ways that are open
 * @param closed why each other way is not
 */
public record Recommendation(Optional<Way> way, List<Option> options, Map<Way, String> closed) {

    public Recommendation {
        options = List.copyOf(options);
        Map<Way, String> inOrder = new EnumMap<>(Way.class);
        inOrder.putAll(closed);
        closed = Collections.unmodifiableMap(inOrder);
    }

    /**
     * One way and what is expected of it.
     *
     * @param percent that come in
     * @param base what they are percent of
     * @param lost what is lost where nothing comes in (of more letters: in any case)
     * @param expected what is left on average, less the cost
     */
    public record Option(Way way, int percent, Money base, Money lost, Money expected) {}
}
