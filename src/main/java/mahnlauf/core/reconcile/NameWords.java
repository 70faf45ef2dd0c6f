package mahnlauf.core.reconcile;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The words of a name that do not tell who somebody is: titles, and the legal form of a firm. */
final class NameWords {

    /** Each legal form by its spellings; the first one stands for all. */
    private static final String FORMS =
            """
            GMBH MBH GESMBH
            KG KOMMANDITGESELLSCHAFT
            KGAA
            AG AKTIENGESELLSCHAFT
            UG
            EK EKFR EKFM EU
            EV
            OHG OG
            GBR GESBR
            EG EGEN
            SE
            PARTG PARTGMB PARTGMBB
            LTD LIMITED
            SARL
            SA
            SRL
            BV
            NV
            LLC
            INC
            SPZOO ZOO
            """;

    private static final Set<String> SILENT =
            words(
                    "CO COMP GES GESELLSCHAFT MIT BESCHRANKTER HAFTUNG HAFTUNGSBESCHRANKT SP"
                            + " UND AND U ODER OD HERR HERRN HERN FRAU FAMILIE FAM EHELEUTE"
                            + " FIRMA FA DR DRES DDR PROF DIPL ING DIPLING MED DENT VET JUR PHIL"
                            + " RER NAT HABIL MAG MBA MSC BSC INH INHABER INHABERIN");

    private static final Set<String> JOINING = words("UND U AND ODER OD");

    private static final Map<String, String> FORM_OF =
            FORMS.lines()
                    .map(line -> line.split(" ", -1))
                    .flatMap(line -> Arrays.stream(line).map(form -> Map.entry(form, line[0])))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private NameWords() {}

    static boolean isTelling(String word) {
        return !SILENT.contains(word) && !FORM_OF.containsKey(word);
    }

    /** Whether this word stands between two people. */
    static boolean joins(String word) {
        return JOINING.contains(word);
    }

    /** The legal forms among these words, each in one spelling. */
    static Set<String> forms(String... words) {
        Set<String> forms = new TreeSet<>();
        for (String word : words) {
            String form = FORM_OF.get(word);
            if (form != null) {
                forms.add(form);
            }
        }
        return forms;
    }

    private static Set<String> words(String all) {
        return Set.of(all.split(" ", -1));
    }
}
