package dev.awsfakes;

/**
 * Marks the options class of a service, such as {@code SqsOptions}. Options are given to {@link
 * FakeAws.Builder#with(ServiceOptions)} and hold for every account and Region of the cloud.
 * Implementations are immutable.
 */
public interface ServiceOptions {}
