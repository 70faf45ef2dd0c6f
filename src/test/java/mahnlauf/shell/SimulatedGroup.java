package mahnlauf.shell;

import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.Stage;

/**
 * The ladder of a group of customers in a simulated town: as the settings say it, and as the
 * invariants know it without asking the program.
 *
 * @param deadlineDays the least that the final notice gives
 * @param approved whether a person must approve the final notice
 */
record SimulatedGroup(
        int reminder,
        int dunning,
        int finalNotice,
        int collection,
        int gapDays,
        int deadlineDays,
        boolean approved) {

    static final SimulatedGroup STANDARD = new SimulatedGroup(5, 10, 20, 90, 5, 10, false);
    static final SimulatedGroup VIP = new SimulatedGroup(8, 15, 30, 90, 9, 14, true);
    static final SimulatedGroup FIRMS = new SimulatedGroup(5, 12, 18, 90, 5, 10, false);

    static final String POLICIES =
            """
            policies:
              - name: vip
                when: { customers: ["2001*", "2010*"] }
                min_gap_days: 9
                ladder:
                  reminder: { day: 8, channel: letter }
                  dunning: { day: 15 }
                  final_notice: { day: 30, deadline_days: 14, approve: true }
              - name: firms
                when: { kind: B2B }
                ladder:
                  dunning: { day: 12 }
                  final_notice: { day: 18 }
            """;

    static SimulatedGroup of(Customer customer) {
        String number = customer.number().value();
        if (number.startsWith("2001") || number.startsWith("2010")) {
            return VIP;
        }
        return customer.kind() == CustomerKind.BUSINESS ? FIRMS : STANDARD;
    }

    /** The day overdue on which the stage begins. */
    int threshold(Stage stage) {
        return switch (stage) {
            case NONE -> 0;
            case REMINDER -> reminder;
            case DUNNING -> dunning;
            case FINAL_NOTICE -> finalNotice;
            case COLLECTION -> collection;
        };
    }

    /** The least days between this stage and the one before. */
    int daysAfterTheOneBefore(Stage stage) {
        return switch (stage) {
            case NONE, REMINDER -> 0;
            case DUNNING -> dunning - reminder;
            case FINAL_NOTICE -> finalNotice - dunning;
            case COLLECTION -> 10;
        };
    }
}
