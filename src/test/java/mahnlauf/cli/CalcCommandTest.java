package mahnlauf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The legal arithmetic as a user calls it; the ids are those of the collection of cases. */
class CalcCommandTest {

    @TempDir Path home;

    @ParameterizedTest(name = "{0}: calc {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "AC-001|interest --principal 1500 --from 2009-09-15 --to 2012-02-18 --kind B2B --margin 8|interest=297.50",
                "AC-009|interest --principal 1000 --from 2024-12-03 --to 2025-08-15|interest=50.41 days=255",
                "AC-019|interest --principal 10000 --from 2026-01-11 --to 2026-02-10 --rate 5|interest=41.10 days=30",
                "AC-020|interest --principal 1000 --from 2014-08-01 --to 2014-12-01 --margin 8|interest=24.30 days=122",
                "AC-021|interest --principal 1000 --costs 2.50 --from 2025-01-11 --to 2025-09-01 --paid 2025-03-03=300.00|interest=34.78 costs_open=0.00 interest_open=24.62 principal_open=712.66",
                "AC-022|interest --principal 10000 --from 2024-01-01 --to 2024-07-01 --kind B2B --jurisdiction AT|interest=650.43",
                "AC-026|interest --principal 1000 --from 2026-01-16 --to 2026-04-16 --jurisdiction AT|interest=9.86",
                "AC-027|interest --principal 1000 --from 2026-01-01 --to 2026-01-20 --jurisdiction CH|interest=2.60 days=19",
                "AC-028|interest --principal 4800 --from 2025-03-01 --to 2026-03-01 --kind B2B --jurisdiction CH|interest=240.00",
                "paid whole|interest --principal 100 --from 2026-01-01 --to 2026-03-01 --paid 2025-12-20=60 --paid 2025-12-20=40|interest=0.00 principal_open=0.00",
                "AC-029|default --due 2026-01-31 --agreed --region NW|last_timely=2026-02-02 default_from=2026-02-03 rule=agreed_date",
                "AC-031|default --due 2026-01-06 --agreed --region BY|last_timely=2026-01-07 default_from=2026-01-08",
                "AC-033|default --due 2026-11-18 --agreed --region SN|last_timely=2026-11-19",
                "AC-039|default --received 2026-03-02 --kind B2B --region NW|last_timely=2026-04-01 default_from=2026-04-02 rule=thirty_days",
                "AC-040|default --received 2026-03-05 --notice --region NW|last_timely=2026-04-07 default_from=2026-04-08",
                "AC-041|default --received 2026-03-05 --region NW|default_from=null last_timely=null rule=null",
                "AC-042|default --reminded 2026-04-14|default_from=2026-04-14 interest_from=2026-04-15 last_timely=null",
                "reminded before due|default --due 2026-04-20 --reminded 2026-04-14|default_from=null",
                "the first of two|default --due 2026-03-02 --reminded 2026-04-14 --reminded 2026-03-20|default_from=2026-03-20",
                "not agreed|default --due 2026-03-02|default_from=null",
                "AC-045|default --due 2026-08-01 --agreed --jurisdiction CH --region ZH|last_timely=2026-08-03",
                "AC-057|allocate --payment 100 --costs 30 --interest 25 --principal 500|costs=30.00 interest=25.00 principal=45.00 rest=0.00",
                "AC-058|allocate --payment 40 --costs 30 --interest 25 --principal 500|costs=30.00 interest=10.00 principal=0.00",
                "AC-066|allocate --payment 100 --costs 20 --interest 15 --principal 400 --jurisdiction CH|principal=65.00 rest=0.00",
                "AC-072|limitation --due 2023-05-10|last_day=2026-12-31",
                "AC-073|limitation --due 2023-12-28|last_day=2026-12-31",
                "AC-076|limitation --due 2023-05-10 --acknowledged 2025-03-14|last_day=2028-03-14",
                "too late to acknowledge|limitation --due 2019-05-10 --acknowledged 2025-03-14|last_day=2022-12-31",
                "before the period began|limitation --due 2023-05-10 --acknowledged 2023-06-01|last_day=2026-12-31",
                "AC-080|limitation --due 2023-05-10 --jurisdiction AT|last_day=2026-05-10",
                "AC-081|limitation --due 2023-05-10 --jurisdiction CH|last_day=2033-05-10",
                "AC-081|limitation --due 2023-05-10 --jurisdiction CH --five-years|last_day=2028-05-10",
                "AC-082|collection-cost --claim 40 --factor 0.5 --on 2026-01-05|fee=15.75 expenses=3.15 net=18.90 gross=18.90",
                "AC-084|collection-cost --claim 50 --factor 0.9 --vat 19 --on 2026-01-05|net=34.02 gross=40.48",
                "AC-085|collection-cost --claim 50.01 --factor 0.9 --on 2026-01-05|fee=46.35 expenses=9.27",
                "AC-092|collection-cost --claim 4500 --factor 0.9 --vat 19 --on 2026-01-05|fee=319.05 expenses=20.00 net=339.05 gross=403.47",
                "AC-094|collection-cost --claim 30 --factor 0.3 --on 2026-01-05|fee=15.00 expenses=3.00 net=18.00",
                "AC-095|collection-cost --claim 50 --factor 0.9 --vat 19 --on 2025-05-30|gross=38.56",
                "AC-096|collection-cost --claim 1800 --factor 0.9 --on 2025-05-30|fee=149.40",
                "disputed|collection-cost --claim 40 --factor 1.3 --disputed --on 2026-01-05|fee=66.95",
                "AC-098|court-fee --claim 300 --on 2026-01-05|order_for_payment=38.00 lawsuit=120.00 on_transfer=82.00",
                "AC-101|court-fee --claim 4500 --on 2026-01-05|order_for_payment=85.25 lawsuit=511.50 on_transfer=426.25",
                "AC-102|court-fee --claim 60000 --on 2026-01-05|order_for_payment=389.00 lawsuit=2334.00 on_transfer=1945.00",
                "AC-108|reference --rf 539007547034|reference=RF18539007547034",
                "AC-110|reference --rf 1|reference=RF741",
                "AC-114|reference --qrr 21000000000313947143000901|reference=210000000003139471430009017",
                "AC-113|reference --check RF19539007547034|valid=false kind=rf",
                "AC-117|reference --check DE89370400440532013000|valid=true kind=iban",
                "AC-120|reference --check CH4431999123000889012|valid=true kind=qr-iban",
                "AC-121|reference --check DE89370400440532013001|valid=false",
                "QRR|reference --check 210000000003139471430009017|valid=true kind=qrr",
                "too short for Germany|reference --check DE8937040044053201300|valid=false",
            })
    void a_case_of_the_collection(String id, String call, String wanted) {
        Shout said = calc(call.split(" ", -1));
        assertEquals(0, said.code(), said.err());
        for (String pair : wanted.split(" ", -1)) {
            String[] field = pair.split("=", 2);
            boolean bare = field[1].matches("null|true|false") || field[0].equals("days");
            String value = bare ? field[1] : '"' + field[1] + '"';
            assertTrue(
                    said.out().contains('"' + field[0] + "\": " + value),
                    () -> pair + " is not in " + said.out());
        }
    }

    @ParameterizedTest(name = "calc {0} is refused: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "interest --principal 1000 --from 2031-01-01 --to 2031-08-01|2031",
                "interest --principal 10,00 --from 2026-01-01 --to 2026-02-01|1234.56",
                "interest --principal 10.001 --from 2026-01-01 --to 2026-02-01|1234.56",
                "interest --principal 10 --from 2026-03-01 --to 2026-02-01|before",
                "interest --principal 10 --from 2026-01-01 --to 2026-02-01 --kind B2X|B2B or B2C",
                "interest --principal 10 --from 2026-01-01 --to 2026-02-01 --paid 300|2026-03-03=300.00",
                "interest --principal 10 --from 2026-01-01 --to 2026-02-01 --rate 5 --margin 8|exclude",
                "default --agreed|--due",
                "default --due 2026-01-06 --agreed --region XX|--region",
                "limitation --due 2023-05-10 --five-years|Art. 128 OR",
                "collection-cost --claim 600000 --factor 0.9 --on 2026-01-05|500000.00",
                "collection-cost --claim 600 --factor 0.9 --on 2019-01-05|2019-01-05",
                "collection-cost --claim 600 --factor 3 --on 2026-01-05|2.5",
                "court-fee --claim 600 --on 2024-01-05|2024-01-05",
                "reference --rf 12345678901234567890123|21",
                "reference --qrr RE-1|digits",
                "reference --qrr 0000|zero",
                "reference|--rf",
                "epc --name x --iban DE89370400440532013001 --amount 1|IBAN",
                "epc --name x --iban DE89370400440532013000 --amount 0|0.01",
                "epc --name x --iban DE89370400440532013000 --amount 1 --reference RF19539007547034|check digits",
                "epc --name x --iban DE89370400440532013000 --amount 1 --text t --reference 1|never both",
                "allocate --payment -5 --principal 10|amount",
            })
    void what_is_wrong_or_unknown_ends_with_2(String call, String said) {
        Shout refused = calc(call.split(" ", -1));
        assertEquals(2, refused.code(), refused.out());
        assertTrue(refused.err().contains(said), refused.err());
        assertEquals("", refused.out());
    }

    @Test
    void a_payment_code_says_what_the_standard_asks() {
        Shout text =
                calc(
                        "epc",
                        "--name",
                        "Wikimedia Foerdergesellschaft",
                        "--iban",
                        "DE33 1002 0500 0001 1947 00",
                        "--amount",
                        "20",
                        "--text",
                        "Spende fuer Wikipedia");
        assertEquals(
                "{\"payload\": \"BCD\\n002\\n1\\nSCT\\n\\nWikimedia Foerdergesellschaft\\n"
                        + "DE33100205000001194700\\nEUR20.00\\n\\n\\nSpende fuer Wikipedia\"}",
                text.out().strip());
        Shout reference =
                calc(
                        "epc",
                        "--name",
                        "Stadtwerke Müller GmbH",
                        "--iban",
                        "DE89370400440532013000",
                        "--amount",
                        "1234.5",
                        "--reference",
                        "RF222026001234");
        assertTrue(reference.out().contains("EUR1234.50\\n\\nRF222026001234\""), reference.out());
    }

    @Test
    void limits_of_the_payment_code_are_kept_to_the_character() {
        assertEquals(0, epc("--name", "ä".repeat(70)).code());
        assertEquals(2, epc("--name", "ä".repeat(71)).code());
        assertEquals(0, epc("--name", "x", "--text", "t".repeat(140)).code());
        assertEquals(2, epc("--name", "x", "--text", "t".repeat(141)).code());
        assertEquals(2, epc("--name", "x", "--text", "a\nEUR9.99").code());
        assertTrue(epc("--name", "ä".repeat(70), "--text", "ä".repeat(140)).err().contains("331"));
    }

    @Test
    void rows_of_the_home_add_to_the_base_rates() throws Exception {
        Path law = Files.createDirectories(home.resolve("config/law"));
        Files.writeString(
                law.resolve("base_rates.csv"),
                "jurisdiction,valid_from,rate_percent,source,confirmed\nDE,2031-01-01,1.00,test,yes\n");
        Shout said =
                calc("interest --principal 1000 --from 2031-01-01 --to 2031-02-01".split(" ", -1));
        assertTrue(said.out().contains("\"rate\": \"6.00\""), said.out() + said.err());
    }

    private Shout epc(String... more) {
        List<String> call =
                new ArrayList<>(
                        List.of("epc", "--iban", "DE89370400440532013000", "--amount", "1"));
        call.addAll(List.of(more));
        return calc(call.toArray(String[]::new));
    }

    private Shout calc(String... arguments) {
        return Shout.of(
                Stream.of(
                                Stream.of("calc"),
                                Stream.of(arguments),
                                Stream.of("--home", home.toString()))
                        .flatMap(s -> s)
                        .toArray(String[]::new));
    }
}
