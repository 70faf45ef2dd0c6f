package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Outcome;
import org.jspecify.annotations.Nullable;

/** What must hold of calls and of what answers customers, by a record of its own. */
final class ContactInvariants {

    private static final int MOST_TRIES = 3;
    private static final int ANSWER_DAYS = 30;

    private final Map<CustomerNumber, Talk> talks = new HashMap<>();

    /** One customer: what he said, and how often he was tried since. */
    private static final class Talk {
        private int heard;
        private int calls;
        private boolean unanswered;
        private boolean toBeChecked;
        private boolean refused;
        private @Nullable String wrongPhone;
        private final Map<InvoiceNumber, LocalDate> lost = new HashMap<>();

        void hear(Event contact, Debtor debtor) {
            Outcome outcome = Outcome.of(contact);
            if (outcome == Outcome.UNREACHABLE) {
                calls = unanswered ? calls : 1;
                unanswered = true;
                toBeChecked = true;
                return;
            }
            reset();
            if (outcome == Outcome.WRONG_CONTACT) {
                toBeChecked = true;
                wrongPhone =
                        contact.reference().equals(Action.Channel.CALL.code())
                                ? debtor.customer().phone()
                                : wrongPhone;
                return;
            }
            refused = outcome == Outcome.REFUSED;
            InvoiceNumber invoice = contact.invoice();
            if (outcome == Outcome.LOST_INVOICE && invoice != null) {
                lost.put(invoice, contact.on());
            }
        }

        void reset() {
            calls = 0;
            unanswered = false;
        }
    }

    private Talk of(CustomerNumber customer) {
        return talks.computeIfAbsent(customer, c -> new Talk());
    }

    /** What was taken tonight. */
    void heard(Books books) {
        for (Debtor debtor : books.debtors()) {
            List<Event> contacts = debtor.contacts().contacts();
            Talk talk = of(debtor.number());
            contacts.subList(talk.heard, contacts.size()).forEach(c -> talk.hear(c, debtor));
            talk.heard = contacts.size();
        }
    }

    /** What left tonight. */
    void leaves(Night night, Action action, Books books) {
        Talk talk = of(action.customer());
        String told = night.date() + ": " + action;
        if (action.kind() == ActionKind.CALL) {
            assertFalse(talk.refused, () -> "he does not pay, said he, and is called " + told);
            String phone = books.debtor(action.customer()).customer().phone();
            assertFalse(phone.isEmpty() || phone.equals(talk.wrongPhone), () -> phone + told);
            talk.calls++;
            assertTrue(
                    !talk.unanswered || talk.calls <= MOST_TRIES, () -> "called too often " + told);
        } else if (action.kind() == ActionKind.CONTACT_CHECK) {
            assertTrue(talk.toBeChecked, () -> "asked for nothing " + told);
            talk.toBeChecked = false;
            talk.reset();
        } else if (action.kind() == ActionKind.RESEND_INVOICE) {
            action.invoices().forEach(invoice -> resent(talk, invoice, night, told));
        }
    }

    private static void resent(Talk talk, InvoiceNumber invoice, Night night, String told) {
        LocalDate said =
                Objects.requireNonNull(talk.lost.remove(invoice), () -> "nobody missed it " + told);
        assertFalse(night.date().isAfter(said.plusDays(ANSWER_DAYS)), () -> "too late " + told);
    }
}
