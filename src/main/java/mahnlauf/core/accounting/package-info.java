/**
 * What the ledger booked, as a bookkeeper books it: debit and credit of accounts, by fiscal year.
 * Account numbers are settings; the defaults are those of the charts SKR 03 and SKR 04 (reference
 * law 09), which a tax adviser confirms.
 */
@NullMarked
package mahnlauf.core.accounting;

import org.jspecify.annotations.NullMarked;
