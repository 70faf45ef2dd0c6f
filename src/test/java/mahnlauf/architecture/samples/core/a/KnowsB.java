package mahnlauf.architecture.samples.core.a;

import mahnlauf.architecture.samples.core.b.KnowsA;

public record KnowsB(KnowsA other) {}
