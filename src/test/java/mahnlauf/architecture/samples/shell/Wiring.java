package mahnlauf.architecture.samples.shell;

public record Wiring(String name) {}
