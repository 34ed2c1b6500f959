package dev.awsfakes.coverage;

import dev.awsfakes.FakeAws;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;

/** Which operations of a service's clients the fake has, found by calling each of them. */
final class ServiceCoverage {

  /** What became of one operation on one client. */
  enum Answer {
    /** The operation ran: it answered, or refused the empty request. */
    BUILT,
    /** The operation is missing and says so, by name. */
    NAMES_ITSELF,
    /** The operation is missing and does not say which it is. */
    ANONYMOUS
  }

  private final String service;
  private final NavigableMap<String, Answer> sync;
  private final NavigableMap<String, Answer> async;
  private final List<MissingPart> missingParts;

  private ServiceCoverage(
      String service,
      NavigableMap<String, Answer> sync,
      NavigableMap<String, Answer> async,
      List<MissingPart> missingParts) {
    this.service = service;
    this.sync = sync;
    this.async = async;
    this.missingParts = missingParts;
  }

  static ServiceCoverage of(
      String service,
      Class<? extends SdkClient> sync,
      Class<? extends SdkClient> async,
      List<MissingPart> missingParts) {
    return new ServiceCoverage(service, answers(sync), answers(async), missingParts);
  }

  String service() {
    return service;
  }

  NavigableMap<String, Answer> sync() {
    return sync;
  }

  NavigableMap<String, Answer> async() {
    return async;
  }

  /** What built operations lack, and what is refused beside them. */
  List<MissingPart> missingParts() {
    return missingParts;
  }

  /** All operations of the SDK's clients. */
  NavigableSet<String> operations() {
    TreeSet<String> names = new TreeSet<>(sync.keySet());
    names.addAll(async.keySet());
    return names;
  }

  /** The operations that are built and lack nothing that is known. */
  NavigableSet<String> whole() {
    NavigableSet<String> names = operations();
    names.removeAll(unsupported());
    names.removeAll(partly());
    return names;
  }

  /** The operations that are built and lack something. */
  NavigableSet<String> partly() {
    return missingParts.stream()
        .filter(MissingPart::isOfAnOperation)
        .map(MissingPart::operation)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The operations that are not built. */
  NavigableSet<String> unsupported() {
    NavigableSet<String> names = operations();
    names.removeIf(name -> async.getOrDefault(name, Answer.NAMES_ITSELF) == Answer.BUILT);
    return names;
  }

  private static <C extends SdkClient> NavigableMap<String, Answer> answers(Class<C> clientType) {
    NavigableMap<String, Answer> answers = new TreeMap<>();
    for (Method method : operations(clientType)) {
      try (FakeAws aws = FakeAws.create()) {
        answers.put(operationName(method), answer(aws.client(clientType), method));
      }
    }
    return answers;
  }

  /** The methods of a client that call an operation: those that take one request first. */
  private static List<Method> operations(Class<?> clientType) {
    List<Method> operations = new ArrayList<>();
    for (Method method : clientType.getMethods()) {
      Class<?>[] parameters = method.getParameterTypes();
      boolean takesRequest =
          parameters.length > 0 && AwsRequest.class.isAssignableFrom(parameters[0]);
      boolean another =
          Modifier.isStatic(method.getModifiers())
              || method.getName().endsWith("Paginator")
              || method.getName().endsWith("AsBytes");
      boolean fileVariant = Arrays.asList(parameters).contains(Path.class);
      boolean streamVariant =
          parameters.length == 1
              && method.getReturnType().getSimpleName().startsWith("ResponseInputStream");
      if (takesRequest && !another && !fileVariant && !streamVariant) {
        operations.add(method);
      }
    }
    return operations;
  }

  private static String operationName(Method method) {
    return Character.toUpperCase(method.getName().charAt(0)) + method.getName().substring(1);
  }

  private static Answer answer(Object client, Method method) {
    try {
      Object result = method.invoke(client, arguments(method));
      if (result instanceof CompletableFuture<?> future) {
        future.getNow(null);
      }
      return Answer.BUILT;
    } catch (InvocationTargetException e) {
      return classify(e.getCause(), operationName(method));
    } catch (CompletionException e) {
      return classify(e.getCause(), operationName(method));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(method.toString(), e);
    }
  }

  private static Answer classify(Throwable failure, String operation) {
    if (!(failure instanceof UnsupportedOperationException)) {
      return Answer.BUILT;
    }
    String message = String.valueOf(failure.getMessage());
    if (message.contains("does not have the operation " + operation + " ")) {
      return Answer.NAMES_ITSELF;
    }
    return message.contains(operation) ? Answer.BUILT : Answer.ANONYMOUS;
  }

  private static Object[] arguments(Method method) throws ReflectiveOperationException {
    Class<?>[] types = method.getParameterTypes();
    Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      arguments[i] = argument(types[i]);
    }
    return arguments;
  }

  private static Object argument(Class<?> type) throws ReflectiveOperationException {
    if (AwsRequest.class.isAssignableFrom(type)) {
      Object builder = type.getMethod("builder").invoke(null);
      return Class.forName(type.getName() + "$Builder").getMethod("build").invoke(builder);
    }
    if (type == RequestBody.class) {
      return RequestBody.empty();
    }
    if (type == AsyncRequestBody.class) {
      return AsyncRequestBody.empty();
    }
    if (type == ResponseTransformer.class) {
      return ResponseTransformer.toBytes();
    }
    if (type == AsyncResponseTransformer.class) {
      return AsyncResponseTransformer.toBytes();
    }
    return eventHandler(type);
  }

  /** The handler of an operation with an event stream, which ignores what it is given. */
  private static Object eventHandler(Class<?> type) throws ReflectiveOperationException {
    Object builder = type.getMethod("builder").invoke(null);
    Class<?> builderType = Class.forName(type.getName() + "$Builder");
    for (Method method : builderType.getMethods()) {
      if (method.getName().equals("subscriber")
          && method.getParameterTypes()[0] == Consumer.class) {
        Consumer<Object> ignore = event -> {};
        method.invoke(builder, ignore);
      }
    }
    return builderType.getMethod("build").invoke(builder);
  }
}
