package mahnlauf.core.model;

import java.time.LocalDate;

/**
 * A few lines to a customer that claim nothing and name no debt: whoever else reads them learns
 * nothing (data protection).
 *
 * @param actionId names it everywhere, as a letter's does
 * @param wrong a number or address was wrong; else nobody was reached
 */
public record Notice(
        String actionId, ActionKind kind, LocalDate date, Customer customer, boolean wrong) {}
