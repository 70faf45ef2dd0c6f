package mahnlauf.architecture.samples.store;

import org.apache.camel.Exchange;

public record Shelf(Exchange broughtByCamel) {}
