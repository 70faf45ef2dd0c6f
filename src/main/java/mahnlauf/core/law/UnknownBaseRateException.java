package mahnlauf.core.law;

/**
 * No base rate is known for a half-year, so no interest may be claimed in it: a guess would be
 * wrong in a letter. Checked, because every caller must decide what a letter says then.
 */
public final class UnknownBaseRateException extends Exception {

    private static final long serialVersionUID = 1L;

    UnknownBaseRateException(Jurisdiction jurisdiction, HalfYear halfYear, String knownUntil) {
        super(
                "No base rate of %s is known for %s (%s): add the row '%s,%s,<percent>,<source>,yes'"
                                .formatted(
                                        jurisdiction,
                                        halfYear,
                                        knownUntil,
                                        jurisdiction,
                                        halfYear.firstDay())
                        + " to config/law/base_rates.csv");
    }
}
