package dev.awsfakes.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.awsfakes.internal.TextResource;
import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.ModelledErrors;
import dev.awsfakes.spi.validation.Constraints;
import dev.awsfakes.spi.validation.CoralWording;
import java.io.File;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The committed tables against the SDK's classes. */
class ConstraintTablesTest {

  @ParameterizedTest
  @EnumSource
  void everyRequest_emptyAndFilled_canBeChecked(Services service) {
    Constraints constraints = Constraints.in(service.anchor(), service.table("constraints.txt"));

    assertThat(service.requestClasses()).hasSizeGreaterThan(3);
    for (Class<?> type : service.requestClasses()) {
      assertThatCode(
              () -> {
                CoralWording.message(constraints.check(FilledRequest.empty(type)));
                CoralWording.message(constraints.check(FilledRequest.of(type)));
              })
          .as(type.getSimpleName())
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyReferenceAndPattern_isGood(Services service) {
    List<String> lines = lines(service, "constraints.txt");
    Set<String> blocks = new HashSet<>();
    lines.stream().filter(line -> !line.startsWith(" ")).forEach(line -> blocks.add(name(line)));

    for (String line : lines) {
      if (line.startsWith(" pattern ")) {
        Pattern.compile(line.substring(" pattern ".length()));
      } else if (line.startsWith(" member ")
          || line.startsWith(" key ")
          || line.startsWith(" value ")) {
        assertThat(blocks).contains(line.substring(line.lastIndexOf(' ') + 1));
      }
    }
    assertThat(lines.stream().filter(line -> !line.startsWith(" ")).map(line -> name(line)))
        .isSorted();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DYNAMODB_STREAMS")
  void everyExceptionOfTheSdk_hasItsCode(Services service) throws Exception {
    ModelledErrors errors =
        service == Services.DYNAMODB
            ? ModelledErrors.in(service.anchor(), "errors.txt", "streams-errors.txt")
            : ModelledErrors.in(service.anchor(), "errors.txt");

    Set<Class<? extends AwsServiceException>> exceptions = exceptions(service);
    assertThat(exceptions).hasSizeGreaterThan(10);
    for (Class<? extends AwsServiceException> type : exceptions) {
      AwsError error = errors.error(type);
      assertThat(error.code()).isNotEmpty();
      assertThat(error.status()).isBetween(400, 599);
    }
  }

  @Test
  void sqsExceptions_haveTheirQueryCompatibleCodes() throws Exception {
    ModelledErrors errors = ModelledErrors.in(Services.SQS.anchor(), "errors.txt");
    String model = SqsClient.class.getPackageName() + ".model.";

    AwsError error =
        errors.error(
            Class.forName(model + "QueueDoesNotExistException")
                .asSubclass(AwsServiceException.class));

    assertThat(error.code()).isEqualTo("AWS.SimpleQueueService.NonExistentQueue");
    assertThat(error.status()).isEqualTo(400);
  }

  /** The concrete exceptions in the SDK's jar, but for the service's base class. */
  private static Set<Class<? extends AwsServiceException>> exceptions(Services service)
      throws IOException, ClassNotFoundException {
    Class<?> anyRequest = service.requestClasses().get(0);
    File jar = new File(anyRequest.getProtectionDomain().getCodeSource().getLocation().getPath());
    Set<Class<? extends AwsServiceException>> found = new HashSet<>();
    try (JarFile file = new JarFile(jar)) {
      String folder = service.modelPackage().replace('.', '/') + "/";
      for (String entry : file.stream().map(e -> e.getName()).toList()) {
        if (entry.startsWith(folder) && entry.endsWith("Exception.class")) {
          String name = entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
          Class<?> type = Class.forName(name);
          if (type.getSuperclass().getPackageName().equals(service.modelPackage())) {
            found.add(type.asSubclass(AwsServiceException.class));
          }
        }
      }
    }
    return found;
  }

  private static List<String> lines(Services service, String table) {
    return TextResource.read(service.anchor(), service.table(table))
        .lines()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }

  private static String name(String line) {
    return line.substring(0, line.indexOf(' '));
  }
}
