package mahnlauf.shell;

import java.util.List;

/** Says where letters would still name the example firm beside the user's own, or alone. */
final class CreditorWatch {

    private static final List<Setting> MOST_SEEN =
            List.of(
                    Setting.CREDITOR_NAME,
                    Setting.CREDITOR_STREET,
                    Setting.CREDITOR_IBAN,
                    Setting.CREDITOR_EMAIL);

    private CreditorWatch() {}

    /** A note and no finding: a trial with the example firm is meant to end with 0. */
    static void note(Settings settings, Findings findings) {
        List<String> left =
                MOST_SEEN.stream().filter(settings::isStandard).map(Setting::key).toList();
        boolean isTrial =
                left.size() == MOST_SEEN.size() && settings.text(Setting.MAIL_HOST).isEmpty();
        if (!left.isEmpty() && !isTrial) {
            findings.note(
                    "Letters still name the example firm: set "
                            + String.join(", ", left)
                            + " (`mahnlauf settings` shows what applies).");
        }
    }
}
