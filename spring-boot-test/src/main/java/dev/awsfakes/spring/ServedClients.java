package dev.awsfakes.spring;

import dev.awsfakes.spi.FakeService;
import java.util.List;
import java.util.ServiceLoader;
import org.springframework.util.ClassUtils;

/** The client interfaces that the fakes on the class path serve. */
final class ServedClients {
  private static final ClassLoader LOADER = ServedClients.class.getClassLoader();
  private static final List<Class<?>> ALL =
      ServiceLoader.load(FakeService.class, LOADER).stream()
          .flatMap(service -> service.get().clientTypes().stream())
          .filter(type -> ClassUtils.isPresent(type, LOADER))
          .sorted()
          .<Class<?>>map(type -> ClassUtils.resolveClassName(type, LOADER))
          .toList();

  private ServedClients() {}

  static List<Class<?>> all() {
    return ALL;
  }
}
