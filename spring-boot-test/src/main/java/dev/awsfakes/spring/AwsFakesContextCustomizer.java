package dev.awsfakes.spring;

import dev.awsfakes.FakeAws;
import dev.awsfakes.FakeClock;
import java.util.function.Supplier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives a context its cloud and clients before the application's own beans are looked at. */
record AwsFakesContextCustomizer(CloudSettings settings) implements ContextCustomizer {
  static final String CLOUDS = "fakeAwsClouds";

  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
    BeanDefinitionRegistry beans = (BeanDefinitionRegistry) context.getBeanFactory();
    Supplier<ContextClouds> clouds =
        () -> context.getBeanFactory().getBean(CLOUDS, ContextClouds.class);

    beans.registerBeanDefinition(
        CLOUDS,
        new RootBeanDefinition(
            ContextClouds.class,
            () -> new ContextClouds(settings.scope(), () -> settings.open(context))));
    beans.registerBeanDefinition("fakeAws", current(FakeAws.class, () -> clouds.get().current()));
    beans.registerBeanDefinition(
        "fakeClock", current(FakeClock.class, () -> clouds.get().current().clock()));
    context.addBeanFactoryPostProcessor(new FakeClients(clouds));
  }

  // Looked up at each injection. A fallback: for an application's own InstantSource it steps back.
  private static <T> RootBeanDefinition current(Class<T> type, Supplier<T> value) {
    RootBeanDefinition definition = new RootBeanDefinition(type, value);
    definition.setScope(BeanDefinition.SCOPE_PROTOTYPE);
    definition.setFallback(true);
    definition.setRole(BeanDefinition.ROLE_INFRASTRUCTURE);
    return definition;
  }
}
