package mahnlauf.shell;

import java.util.HashSet;
import java.util.Set;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.doors.RenderedLetter;

/**
 * Says whose printed letters show {@code #} for signs that no font here has, once a customer a
 * night. The letter leaves all the same: what it claims is readable.
 */
final class UnprintableSigns {

    private final Night night;
    private final Set<CustomerNumber> told = new HashSet<>();

    UnprintableSigns(Night night) {
        this.night = night;
    }

    /** The signs themselves are part of a name, so no log has them. */
    void tellOf(CustomerNumber customer, RenderedLetter letter) {
        if (!letter.unprintable().isEmpty() && told.add(customer)) {
            night.findings()
                    .note(
                            "Customer "
                                    + customer
                                    + ": the letter as PDF shows # for signs that its fonts lack,"
                                    + " such as Chinese or Arabic ones. Write name and address in"
                                    + " Latin letters in your invoice program.");
        }
    }
}
