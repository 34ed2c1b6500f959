package dev.awsfakes.internal;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.awscore.AwsRequest;

/** The operations of the services on the class path, by their names in the API. */
public final class OperationNames {
  private static final String REQUEST = "Request";

  private OperationNames() {}

  /**
   * Fails unless some service has the operation.
   *
   * @throws IllegalArgumentException if none has; the message names similar ones
   */
  public static void require(String operation) {
    Set<String> known = all();
    if (!known.contains(operation)) {
      throw new IllegalArgumentException(
          "No service on the class path has the operation "
              + operation
              + ". "
              + SimilarNames.hint(operation, known));
    }
  }

  private static Set<String> all() {
    Set<String> names = new TreeSet<>();
    Services.all().forEach(service -> service.clientTypes().forEach(type -> add(type, names)));
    return names;
  }

  private static void add(String clientType, Set<String> names) {
    try {
      Class<?> client = Class.forName(clientType, false, OperationNames.class.getClassLoader());
      for (Method method : client.getMethods()) {
        for (Class<?> parameter : method.getParameterTypes()) {
          if (AwsRequest.class.isAssignableFrom(parameter)) {
            String name = parameter.getSimpleName();
            names.add(name.substring(0, name.length() - REQUEST.length()));
          }
        }
      }
    } catch (ClassNotFoundException e) {
      // A service of which the SDK's module is not there has no operations.
    }
  }
}
