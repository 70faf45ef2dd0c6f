package mahnlauf.shell;

import java.util.List;
import mahnlauf.core.decide.Step;
import mahnlauf.core.decide.Way;
import mahnlauf.core.model.ActionKind;
import org.jspecify.annotations.Nullable;

/** Where a setting says so, only that is handed over for which collection is recommended. */
final class Recommended {

    private final @Nullable Closings closings;

    private Recommended(@Nullable Closings closings) {
        this.closings = closings;
    }

    static Recommended of(Night night) {
        return new Recommended(
                night.settings().yes(Setting.COLLECTION_BY_RECOMMENDATION)
                        ? new Closings(night.date(), night.settings(), night.arrears())
                        : null);
    }

    /** The steps that are left. */
    List<Step> of(List<Step> steps) {
        Closings asked = closings;
        return asked == null
                ? steps
                : steps.stream()
                        .filter(
                                step ->
                                        step.kind() != ActionKind.COLLECTION_HANDOFF
                                                || isRecommended(step, asked))
                        .toList();
    }

    private static boolean isRecommended(Step step, Closings closings) {
        return closings.of(step.debtor()).stream()
                .filter(a -> a.closing().obstacles().isEmpty())
                .filter(a -> a.closing().currency().equals(step.currency()))
                .anyMatch(a -> a.advice().way().filter(way -> way == Way.COLLECTION).isPresent());
    }
}
