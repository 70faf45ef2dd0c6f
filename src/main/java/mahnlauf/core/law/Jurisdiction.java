package mahnlauf.core.law;

/** Whose law decides what may be claimed; the setting {@code jurisdiction}. */
public enum Jurisdiction {
    DE,
    AT,
    CH
}
