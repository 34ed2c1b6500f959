package dev.awsfakes.eventsources;

import dev.awsfakes.FakeAws;
import dev.awsfakes.spi.CloudPart;

/** Lets test extensions inject event sources; found by the service loader, not for direct use. */
public final class EventSourcesPart implements CloudPart<EventSources> {
  /** For the service loader. */
  public EventSourcesPart() {}

  @Override
  public Class<EventSources> type() {
    return EventSources.class;
  }

  @Override
  public EventSources of(FakeAws aws) {
    return EventSources.of(aws);
  }
}
