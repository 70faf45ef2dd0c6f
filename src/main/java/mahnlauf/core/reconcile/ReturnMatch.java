package mahnlauf.core.reconcile;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a returned debit (German: Rücklastschrift) undoes. */
public sealed interface ReturnMatch {

    /** The exhaustive switch over the outcomes. */
    <T> T fold(
            Function<Undone, T> undone,
            BiFunction<List<EarlierPayment>, String, T> question,
            Supplier<T> unknown);

    /** Exactly one earlier payment, in its whole amount. */
    record Undone(EarlierPayment payment, Rule rule, int confidence, String reason)
            implements ReturnMatch {

        @Override
        public <T> T fold(
                Function<Undone, T> undone,
                BiFunction<List<EarlierPayment>, String, T> question,
                Supplier<T> unknown) {
            return undone.apply(this);
        }
    }

    /** A person decides among these, the newest first; there may be none. */
    record Question(List<EarlierPayment> candidates, String reason) implements ReturnMatch {

        public Question {
            candidates = List.copyOf(candidates);
        }

        @Override
        public <T> T fold(
                Function<Undone, T> undone,
                BiFunction<List<EarlierPayment>, String, T> question,
                Supplier<T> unknown) {
            return question.apply(candidates, reason);
        }
    }

    /** The entry is no return. */
    record Unknown() implements ReturnMatch {

        @Override
        public <T> T fold(
                Function<Undone, T> undone,
                BiFunction<List<EarlierPayment>, String, T> question,
                Supplier<T> unknown) {
            return unknown.get();
        }
    }
}
