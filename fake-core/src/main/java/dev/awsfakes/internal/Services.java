package dev.awsfakes.internal;

import dev.awsfakes.spi.FakeService;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkClient;

/** The services on the class path; looked for once in the life of the JVM. */
public final class Services {
  private static final List<FakeService> ALL =
      ServiceLoader.load(FakeService.class, Services.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  private Services() {}

  /** All services. */
  public static List<FakeService> all() {
    return ALL;
  }

  /**
   * The service that serves a client interface.
   *
   * @throws IllegalArgumentException if none does; the message says what to do about it
   */
  public static FakeService serving(Class<?> clientType) {
    String name = clientType.getName();
    for (FakeService service : ALL) {
      if (service.clientTypes().contains(name)) {
        return service;
      }
    }
    throw new IllegalArgumentException(explanation(clientType));
  }

  private static String explanation(Class<?> clientType) {
    TreeSet<String> served = new TreeSet<>();
    ALL.forEach(service -> served.addAll(service.clientTypes()));
    String why;
    if (!SdkClient.class.isAssignableFrom(clientType)) {
      why = " is not a client interface of the AWS SDK for Java v2.";
    } else if (!clientType.isInterface()) {
      why = " is a class; ask for the SDK's client interface that it implements.";
    } else {
      why =
          " is served by no module on the class path; add the fake of that service, for example"
              + " dev.awsfakes:fake-sqs for SqsClient.";
    }
    return clientType.getName() + why + " Served here: " + served;
  }
}
