package mahnlauf.doors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mahnlauf.core.model.Claim;
import mahnlauf.core.model.Claim.Item;
import mahnlauf.core.model.Claim.SentLetter;
import mahnlauf.core.model.InterestLine;
import mahnlauf.core.model.Money;

/**
 * {@code claims.json}: the rows of {@code claims.csv}, each with how its interest arose and its
 * letters.
 */
final class ClaimJson {

    private ClaimJson() {}

    /**
     * The file.
     *
     * @param rows those of {@code claims.csv}, one for each item of the claim
     */
    static String of(Claim claim, List<List<String>> rows, DocumentHashes hashes) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", "mahnlauf-claims");
        root.put("version", 1);
        root.put("case_id", claim.claimId());
        root.put("date", claim.date());
        List<Map<String, Object>> claims = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            claims.add(item(rows.get(i), claim.items().get(i), hashes));
        }
        root.put("claims", claims);
        root.put("history", claim.history().stream().map(ClaimJson::happening).toList());
        return Json.of(root);
    }

    private static Map<String, Object> item(List<String> row, Item item, DocumentHashes hashes) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).isEmpty()) {
                json.put(ClaimColumns.HEADER.get(i), CleanText.line(row.get(i)));
            }
        }
        json.put("payments", item.payments().stream().map(ClaimJson::payment).toList());
        json.put("interest_lines", item.interestLines().stream().map(ClaimJson::interest).toList());
        Money settled = InterestLine.settled(item.interestLines(), item.interest());
        if (settled.isPositive()) {
            json.put("interest_settled", settled.plain());
        }
        json.put(
                "reminders",
                item.letters().stream().map(letter -> reminder(letter, hashes)).toList());
        return json;
    }

    private static Map<String, Object> happening(Claim.Happening happening) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", happening.on());
        json.put("kind", happening.kind());
        json.put("outcome", happening.outcome());
        return json;
    }

    private static Map<String, Object> payment(Claim.Payment payment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", payment.on());
        json.put("amount", payment.amount().plain());
        return json;
    }

    /** {@code to} is the day after the last one, as in the law's way of counting days. */
    private static Map<String, Object> interest(InterestLine line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", line.from());
        json.put("to", line.until());
        json.put("days", line.days());
        json.put("rate", line.ratePercent().toPlainString());
        json.put("principal", line.principal().plain());
        json.put("amount", line.interest().plain());
        return json;
    }

    private static Map<String, Object> reminder(SentLetter letter, DocumentHashes hashes) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", letter.kind().code());
        json.put("date", letter.sentOn());
        json.put("channel", letter.channel());
        json.put("sha256", hashes.ofLetter(letter.file()));
        return json.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (a, b) -> a,
                                LinkedHashMap::new));
    }
}
