package mahnlauf.architecture.samples.doors;

import mahnlauf.architecture.samples.shell.Wiring;

public record KnowsTheShell(Wiring wiring) {}
