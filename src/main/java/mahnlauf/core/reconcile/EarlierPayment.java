package mahnlauf.core.reconcile;

import java.time.LocalDate;
import mahnlauf.core.model.Money;

/** A receipt that was booked and not returned yet. {@code amount} is the entry's, positive. */
public record EarlierPayment(String bankRef, LocalDate bookingDate, Money amount) {}
