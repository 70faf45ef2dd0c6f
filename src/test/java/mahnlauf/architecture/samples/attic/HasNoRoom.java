package mahnlauf.architecture.samples.attic;

public record HasNoRoom(String name) {}
