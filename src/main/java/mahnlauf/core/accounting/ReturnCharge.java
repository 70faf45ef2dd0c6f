package mahnlauf.core.accounting;

import java.time.LocalDate;
import mahnlauf.core.model.Money;

/**
 * What the bank took for a returned debit beside its amount.
 *
 * @param account of the statement
 * @param takenBack the return was none after all
 */
public record ReturnCharge(String account, LocalDate booked, Money cost, boolean takenBack) {}
