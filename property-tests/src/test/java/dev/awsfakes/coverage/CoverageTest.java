package dev.awsfakes.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.coverage.ServiceCoverage.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kms.KmsAsyncClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Every operation of every client is there or names itself, and the tables in the README and in
 * docs/operations.md say which, and what they lack. To write the tables anew, run this test with
 * {@code -Dcoverage.write=true}.
 */
class CoverageTest {
  private static final Path ROOT = projectRoot();
  private static final Map<String, List<MissingPart>> MISSING = MissingPart.read();
  private static final List<ServiceCoverage> SERVICES =
      List.of(
          service("S3", S3Client.class, S3AsyncClient.class),
          service("DynamoDB", DynamoDbClient.class, DynamoDbAsyncClient.class),
          service(
              "DynamoDB Streams", DynamoDbStreamsClient.class, DynamoDbStreamsAsyncClient.class),
          service("SQS", SqsClient.class, SqsAsyncClient.class),
          service("Kinesis", KinesisClient.class, KinesisAsyncClient.class),
          service("KMS", KmsClient.class, KmsAsyncClient.class));

  private static ServiceCoverage service(
      String name, Class<? extends SdkClient> sync, Class<? extends SdkClient> async) {
    return ServiceCoverage.of(name, sync, async, MISSING.getOrDefault(name, List.of()));
  }

  static List<ServiceCoverage> services() {
    return SERVICES;
  }

  private static Path projectRoot() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("README.md")) ? here : here.getParent();
  }

  @ParameterizedTest
  @MethodSource("services")
  void everyOperation_isBuiltOrNamesItself(ServiceCoverage service) {
    assertThat(service.sync()).isNotEmpty();
    assertThat(service.sync()).doesNotContainValue(Answer.ANONYMOUS);
    assertThat(service.async()).doesNotContainValue(Answer.ANONYMOUS);
  }

  @ParameterizedTest
  @MethodSource("services")
  void syncAndAsync_haveTheSameOperations(ServiceCoverage service) {
    Map<String, Answer> inBoth =
        service.async().entrySet().stream()
            .filter(operation -> service.sync().containsKey(operation.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    assertThat(inBoth).containsExactlyInAnyOrderEntriesOf(service.sync());
  }

  @ParameterizedTest
  @MethodSource("services")
  void whatIsPartlyThere_isBuiltAndListedOnce(ServiceCoverage service) {
    List<String> listed =
        service.missingParts().stream()
            .filter(MissingPart::isOfAnOperation)
            .map(MissingPart::operation)
            .toList();

    assertThat(listed).doesNotHaveDuplicates().isSubsetOf(service.operations());
    assertThat(listed).noneMatch(service.unsupported()::contains);
  }

  @Test
  void whatIsMissing_isOfAServiceThatIsThere() {
    assertThat(MISSING.keySet())
        .isSubsetOf(SERVICES.stream().map(ServiceCoverage::service).toList());
  }

  @ParameterizedTest
  @MethodSource("services")
  void builtOperation_isNamedByATestOfItsService(ServiceCoverage service) {
    assertThat(sources(service).operationsNamedByTests())
        .containsAll(service.whole())
        .containsAll(service.partly());
  }

  @ParameterizedTest
  @MethodSource("services")
  void refusal_isListed(ServiceCoverage service) {
    Path module = sources(service).module();
    List<String> listed =
        SERVICES.stream()
            .filter(other -> sources(other).module().equals(module))
            .flatMap(other -> other.missingParts().stream())
            .map(MissingPart::refusedBy)
            .filter(refusing -> !refusing.isEmpty())
            .distinct()
            .toList();

    assertThat(sources(service).refusingClasses()).containsExactlyInAnyOrderElementsOf(listed);
  }

  private static ServiceSources sources(ServiceCoverage service) {
    String name = service.service().toLowerCase(Locale.ROOT).replace(" streams", "");
    return new ServiceSources(ROOT.resolve("fake-" + name));
  }

  @Test
  void readme_hasTheTable() throws IOException {
    assertCurrent(ROOT.resolve("README.md"), CoverageTables.summary(SERVICES));
  }

  @Test
  void operationsPage_hasTheLists() throws IOException {
    assertCurrent(ROOT.resolve("docs").resolve("operations.md"), CoverageTables.lists(SERVICES));
  }

  private static void assertCurrent(Path file, String table) throws IOException {
    String text = Files.readString(file);
    if (Boolean.getBoolean("coverage.write")) {
      text = CoverageTables.replaceIn(text, table);
      Files.writeString(file, text);
    }
    assertThat(CoverageTables.in(text))
        .as("the table in %s; -Dcoverage.write=true writes it anew", file.getFileName())
        .isEqualTo(table);
  }
}
