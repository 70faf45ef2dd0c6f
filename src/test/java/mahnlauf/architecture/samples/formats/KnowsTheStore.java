package mahnlauf.architecture.samples.formats;

import mahnlauf.architecture.samples.store.Shelf;

public record KnowsTheStore(Shelf shelf) {}
