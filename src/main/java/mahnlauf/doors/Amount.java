package mahnlauf.doors;

import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import mahnlauf.core.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * An amount inside a template: prints itself, and says whether it is {@code .zero} or {@code
 * .positive}.
 */
final class Amount implements TemplateScalarModel, TemplateHashModel {

    private final Money money;
    private final String text;

    Amount(Money money, Figures figures) {
        this.money = money;
        this.text = figures.money(money);
    }

    @Override
    public String getAsString() {
        return text;
    }

    @Override
    public @Nullable TemplateModel get(String key) {
        return switch (key) {
            case "zero" -> flag(money.isZero());
            case "positive" -> flag(money.isPositive());
            default -> null;
        };
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    private static TemplateBooleanModel flag(boolean value) {
        return value ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    }
}
