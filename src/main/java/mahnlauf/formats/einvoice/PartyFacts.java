package mahnlauf.formats.einvoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import mahnlauf.core.einvoice.Party;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.Clean;
import mahnlauf.formats.base.MailAddress;

/** The seller or the buyer of an invoice. */
final class PartyFacts {

    private static final Pattern VAT_ID = Pattern.compile("[A-Z]{2}[A-Z0-9.+*-]*\\d[A-Z0-9.+*-]*");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final Facts facts;
    private final String role;

    PartyFacts(Facts facts, String role) {
        this.facts = facts;
        this.role = role + ".";
    }

    Party party() throws RefusedException {
        return new Party(
                name(),
                identifiers(),
                vatId(),
                facts.text(role + "street"),
                facts.shortText(role + "postcode"),
                facts.text(role + "city"),
                country(),
                email(),
                facts.shortText(role + "phone"));
    }

    /** The registered name is the debtor's; the trade name stands in where there is no other. */
    private String name() throws RefusedException {
        String registered = facts.text(role + "name");
        return registered.isEmpty() ? facts.text(role + "trade_name") : registered;
    }

    /** A number without a scheme is the seller's own for his customer; a GLN is everybody's. */
    private List<String> identifiers() throws RefusedException {
        List<String> plain = new ArrayList<>();
        List<String> ofScheme = new ArrayList<>();
        for (Fact fact : facts.all(role + "identifier")) {
            (fact.note().isEmpty() ? plain : ofScheme).add(Facts.line(fact));
        }
        plain.addAll(ofScheme);
        return plain;
    }

    private String vatId() throws RefusedException {
        for (Fact fact : facts.all(role + "tax")) {
            String id = Clean.account(Facts.line(fact));
            if (!fact.note().equals("FC") && VAT_ID.matcher(id).matches()) {
                return id;
            }
        }
        return "";
    }

    private String country() throws RefusedException {
        String code = facts.text(role + "country").toUpperCase(Locale.ROOT);
        return COUNTRY.matcher(code).matches() ? code : "";
    }

    /** The contact's address, else the electronic address where that is one of mail (scheme EM). */
    private String email() throws RefusedException {
        List<Fact> stated = new ArrayList<>(facts.all(role + "email"));
        for (Fact fact : facts.all(role + "endpoint")) {
            if (fact.note().equals("EM")) {
                stated.add(fact);
            }
        }
        for (Fact fact : stated) {
            String bare =
                    fact.text().startsWith("mailto:") ? fact.text().substring(7) : fact.text();
            if (MailAddress.isOne(bare)) {
                return bare;
            }
        }
        return "";
    }
}
