package mahnlauf.architecture.samples.core.b;

import java.util.List;
import mahnlauf.architecture.samples.core.a.KnowsB;

public record KnowsA(List<KnowsB> others) {

    public KnowsA {
        others = List.copyOf(others);
    }

    KnowsB first() {
        return others.get(0);
    }
}
