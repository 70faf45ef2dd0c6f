package mahnlauf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mahnlauf.core.model.Table;
import mahnlauf.shell.Setting;
import mahnlauf.shell.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows every setting. */
@Command(
        name = "settings",
        mixinStandardHelpOptions = true,
        header = "Shows every setting with its value, its default and what it means.",
        description = {
            "",
            "Set them in config/mahnlauf.yaml (nested keys), with --set key=value, or in the environment",
            "(mail.host is MAHNLAUF_MAIL_HOST). Secrets come from the environment or a file alone.",
            ""
        })
final class SettingsCommand implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, csv or json (default: ${DEFAULT-VALUE})")
    Format format = Format.TABLE;

    @Override
    public Integer call() throws Exception {
        Settings settings = options.settings();
        List<List<String>> rows = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            rows.add(
                    List.of(
                            setting.key(),
                            settings.text(setting),
                            setting.standard(),
                            setting.meaning()));
        }
        format.print(new Table(List.of("key", "value", "default", "meaning"), rows), System.out);
        return 0;
    }
}
