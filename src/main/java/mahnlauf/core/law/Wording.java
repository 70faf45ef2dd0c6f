package mahnlauf.core.law;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a letter to a debtor must not say (§ 4a UWG, § 31 BDSG, § 240 StGB), in German and English.
 *
 * <p>A short list of what creditors write again and again, as courts had judged it by April 2026.
 * Who finds nothing here has not written a lawful letter yet.
 */
public final class Wording {

    private static final Pattern COMMENT = Pattern.compile("(?s)<#--.*?-->|<!--.*?-->");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    private static final Pattern BUREAU =
            words(
                    "schufa|auskunftei\\w*|creditreform|boniversum|crif|ksv ?1870|credit (?:bureau|agency|agencies|rating agency)");
    private static final Pattern DISPUTE =
            words("bestreite\\w*|bestritt\\w*|widersprech\\w*|dispute\\w*|contest");

    private static final List<Ban> BANS =
            List.of(
                    new Ban(
                            words(
                                    "strafanzeige\\w*|straf(?:rechtlich\\w*|antrag)|betrug\\w*|staatsanwalt\\w*|polizei\\w*"
                                            + "|criminal (?:complaint|charges?|offence|proceedings)|fraud|police"),
                            "a threat with the police or a criminal complaint can be coercion"
                                    + " (§ 240 StGB)"),
                    new Ban(
                            words(
                                    "haftbefehl\\w*|gerichtsvollzieher\\w*|(?:lohn|konto|gehalts)?pf(?:ä|ae|&auml;)nd\\w*|zwangsvollstreck\\w*"
                                            + "|arrest warrant|bailiffs?|garnish\\w*|seiz(?:e|ure)\\w*"),
                            "enforcement needs a title; without one it must not be threatened"
                                    + " (§ 4a UWG)"),
                    new Ban(
                            words(
                                    "hausbesuch\\w*|suchen sie (?:zu hause|persönlich) auf|home visit|visit you at home"),
                            "a visit must not be threatened (§ 4a UWG)"),
                    new Ban(
                            words(
                                    "ihre[nm]? (?:arbeitgeber\\w*|vermieter\\w*|nachbarn?)"
                                            + "|your (?:employer|landlord|neighbou?rs?)"),
                            "third parties must not be told of a debt (Art. 6 GDPR, § 4a UWG)"),
                    new Ban(
                            Pattern.compile(
                                    "(?iu)(?:inkasso|anwalts|gerichts)kosten (?:in höhe )?von (?:\\d|\\$\\{)"
                                            + "|(?:collection|court|legal) (?:fees|costs) of (?:€|eur|\\d|\\$\\{)"),
                            "costs that have not arisen must not be named as certain"));

    private Wording() {}

    private record Ban(Pattern words, String why) {}

    /** A place of a text, and what the law has against it. */
    public record Fault(String words, String why) {}

    /**
     * What must not be in the text; nothing where it has none of the list.
     *
     * @param text a template or a letter; tags and comments do not count
     * @param firstReminder whether it is the first letter, which must threaten nothing at all
     */
    public static List<Fault> faults(String text, boolean firstReminder) {
        String plain =
                BLANKS.matcher(TAG.matcher(COMMENT.matcher(text).replaceAll(" ")).replaceAll(" "))
                        .replaceAll(" ");
        List<Fault> faults = new ArrayList<>();
        for (Ban ban : BANS) {
            find(ban.words(), plain, ban.why(), faults);
        }
        if (firstReminder) {
            find(BUREAU, plain, "a first reminder must name no credit bureau (§ 31 BDSG)", faults);
        } else if (!DISPUTE.matcher(plain).find()) {
            find(
                    BUREAU,
                    plain,
                    "a credit bureau may be named only together with the sentence that nothing is"
                            + " reported if the debtor disputes the claim (§ 31 BDSG,"
                            + " BGH I ZR 157/13)",
                    faults);
        }
        return faults;
    }

    private static void find(Pattern words, String plain, String why, List<Fault> faults) {
        Matcher matcher = words.matcher(plain);
        if (matcher.find()) {
            faults.add(new Fault(matcher.group(), why));
        }
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?iu)(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
    }
}
