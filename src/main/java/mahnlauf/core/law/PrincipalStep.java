package mahnlauf.core.law;

import java.time.LocalDate;
import mahnlauf.core.model.Money;

/**
 * The principal owed from this day on: a part payment lowers it, a returned debit raises it again.
 */
public record PrincipalStep(LocalDate day, Money principal) {}
