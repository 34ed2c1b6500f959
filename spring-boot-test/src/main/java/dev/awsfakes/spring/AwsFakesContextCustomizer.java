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
  static final String CLOUD = "fakeAwsCloud";

  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
    BeanDefinitionRegistry beans = (BeanDefinitionRegistry) context.getBeanFactory();
    Supplier<ContextCloud> cloud =
        () -> context.getBeanFactory().getBean(CLOUD, ContextCloud.class);

    beans.registerBeanDefinition(
        CLOUD,
        new RootBeanDefinition(
            ContextCloud.class,
            () -> new ContextCloud(settings.scope(), () -> settings.open(context))));
    beans.registerBeanDefinition("fakeAws", fallback(FakeAws.class, () -> cloud.get().aws()));
    beans.registerBeanDefinition(
        "fakeClock", fallback(FakeClock.class, () -> cloud.get().aws().clock()));
    context.addBeanFactoryPostProcessor(new FakeClients(cloud));
  }

  // A fallback: for an application's own InstantSource it steps back.
  private static <T> RootBeanDefinition fallback(Class<T> type, Supplier<T> value) {
    RootBeanDefinition definition = new RootBeanDefinition(type, value);
    definition.setFallback(true);
    definition.setRole(BeanDefinition.ROLE_INFRASTRUCTURE);
    return definition;
  }
}
