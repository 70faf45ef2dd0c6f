package mahnlauf.core.reconcile;

/** How freely a number stands in its text; the order is from worse to better. */
enum Standing {
    /** A piece of a longer number or word. */
    REFUSED,
    /** It could be a piece of something longer: the amount must agree to the cent. */
    LOOSE,
    CLEAN,
    /** A creditor reference whose check digits agree. */
    PROVEN;

    Standing worse(Standing other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
