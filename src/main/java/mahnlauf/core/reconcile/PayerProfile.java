package mahnlauf.core.reconcile;

import mahnlauf.core.model.CustomerNumber;

/**
 * What a bank statement may show of a customer: name and account; either may be empty.
 *
 * <p>A customer may come with several profiles (a second account, a former name).
 *
 * @param iban without blanks
 */
public record PayerProfile(CustomerNumber number, String name, String iban) {}
