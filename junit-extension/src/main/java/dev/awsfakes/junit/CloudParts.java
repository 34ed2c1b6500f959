package dev.awsfakes.junit;

import static java.util.Objects.requireNonNull;

import dev.awsfakes.FakeAws;
import dev.awsfakes.spi.CloudPart;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** What artifacts beside the services add to one cloud; each made when it is first asked for. */
final class CloudParts {
  private static final Map<Class<?>, CloudPart<?>> OFFERED =
      ServiceLoader.load(CloudPart.class, CloudPart.class.getClassLoader()).stream()
          .<CloudPart<?>>map(ServiceLoader.Provider::get)
          .collect(Collectors.toUnmodifiableMap(CloudPart::type, part -> part));

  private final FakeAws aws;
  private final Map<Class<?>, Object> made = new HashMap<>();

  CloudParts(FakeAws aws) {
    this.aws = aws;
  }

  static boolean offer(Class<?> type) {
    return OFFERED.containsKey(type);
  }

  /** The cloud has gone back in time: what was added to it may be ahead. */
  synchronized void forget() {
    made.clear();
  }

  synchronized Object part(Class<?> type) {
    return made.computeIfAbsent(type, wanted -> requireNonNull(OFFERED.get(wanted)).of(aws));
  }
}
