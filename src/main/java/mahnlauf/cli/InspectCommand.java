package mahnlauf.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mahnlauf.formats.Recognition;
import mahnlauf.formats.base.Limits;
import mahnlauf.shell.BankMaps;
import mahnlauf.shell.Inspected;
import mahnlauf.shell.Inspection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what files are and hold. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        header =
                "Says what a file is and holds (accounts, sums, balances, invoices); takes nothing.",
        description = {
            "",
            "Reads with the same readers as the night. Ends with 1 where a file or a row would be refused.",
            "--format json prints one object a line and file.",
            ""
        })
final class InspectCommand implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "the files to look into")
    List<Path> files = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, csv or json (default: ${DEFAULT-VALUE})")
    Format format = Format.TABLE;

    @Override
    public Integer call() throws Exception {
        options.settings();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new UsageException(
                        file + " is " + (Files.exists(file) ? "no file" : "not there") + ".");
            }
        }
        Inspection inspection =
                new Inspection(new Recognition(Limits.DEFAULT, BankMaps.of(options.home())));
        boolean clean = true;
        List<Inspected> all = new ArrayList<>();
        for (Path file : files) {
            Inspected inspected = inspection.of(file);
            clean &= inspected.isClean();
            if (format == Format.CSV) {
                all.add(inspected);
            } else {
                print(inspected, System.out);
            }
        }
        if (format == Format.CSV) {
            format.print(InspectedText.table(all), System.out);
        }
        return clean ? 0 : 1;
    }

    private void print(Inspected inspected, PrintStream out) throws IOException {
        if (format == Format.JSON) {
            out.println(InspectedJson.line(inspected));
        } else {
            InspectedText.print(inspected, out);
        }
    }
}
