package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Scope;
import dev.awsfakes.spi.access.AccessQuestion;
import dev.awsfakes.spi.access.ConditionKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ImportTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ReplicationGroupUpdate;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/**
 * What an operation asks that is not about items: service authorization reference, "Amazon
 * DynamoDB".
 */
final class ManagementQuestions {
  private static final Set<String> ABOUT_NO_TABLE =
      Set.of(
          "DescribeEndpoints",
          "DescribeLimits",
          "ListBackups",
          "ListContributorInsights",
          "ListExports",
          "ListGlobalTables",
          "ListImports",
          "ListStreams",
          "ListTables");

  /** Members that name what an operation is about, in the order in which they are looked for. */
  private static final List<String> NAMES =
      List.of(
          "TableName",
          "ResourceArn",
          "TableArn",
          "SourceTableName",
          "SourceTableArn",
          "BackupArn",
          "ExportArn",
          "ImportArn",
          "StreamArn");

  /** What who fills a new table needs: DynamoDB guide, "Using IAM with backup and restore". */
  private static final List<String> TO_FILL =
      List.of("BatchWriteItem", "DeleteItem", "GetItem", "PutItem", "Query", "Scan", "UpdateItem");

  private final Call call;
  private final List<AccessQuestion> questions = new ArrayList<>();

  private ManagementQuestions(Call call) {
    this.call = call;
  }

  /** The questions of a call; none where the operation has something else to say first. */
  static List<AccessQuestion> of(Call call) {
    ManagementQuestions asked = new ManagementQuestions(call);
    String action = call.operation();
    if (ABOUT_NO_TABLE.contains(action)) {
      asked.add(plain(action, "*", call));
    } else if (text("GlobalTableName", call) != null) {
      asked.addGlobal(action);
    } else {
      asked.add(action);
    }
    return asked.questions;
  }

  private void add(AccessQuestion question) {
    questions.add(question);
  }

  private void add(String action) {
    String name = name();
    if (name == null) {
      return;
    }
    add(named(action, name));
    if (call.request() instanceof CreateTableRequest create) {
      if (!create.tags().isEmpty()) {
        add(named("TagResource", name));
      }
      if (create.resourcePolicy() != null) {
        add(named("PutResourcePolicy", name));
      }
    }
    String target = text("TargetTableName", call);
    if (target != null) {
      add(named(action, target));
      TO_FILL.forEach(each -> add(named(each, target)));
    }
    if (call.request() instanceof UpdateTableRequest update) {
      update.replicaUpdates().forEach(change -> addReplica(change, name));
    }
  }

  private @Nullable String name() {
    if (call.request() instanceof ImportTableRequest load) {
      return load.tableCreationParameters().tableName();
    }
    if (call.operation().equals("GetRecords")) {
      String iterator = text("ShardIterator", call);
      return StreamPosition.parse(iterator == null ? "" : iterator, call.now()).streamArn();
    }
    for (String member : NAMES) {
      String value = text(member, call);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  // Legacy global tables: the global table itself and each of its tables. DynamoDB guide, "Using
  // IAM with global tables".
  private void addGlobal(String action) {
    Scope here = call.scope();
    String name = text("GlobalTableName", call);
    String arn =
        "arn:" + here.partition() + ":dynamodb::" + here.account() + ":global-table/" + name;
    add(plain(action, arn, call));
    if (call.request() instanceof CreateGlobalTableRequest || action.startsWith("Update")) {
      add(named(action, here.arn("dynamodb", "table/" + name)));
    }
  }

  // DynamoDB guide, "DynamoDB global tables security": what is asked in the replica's Region.
  private void addReplica(ReplicationGroupUpdate change, String name) {
    if (change.create() != null) {
      List<String> actions = new ArrayList<>(List.of("CreateTable", "CreateTableReplica"));
      actions.addAll(TO_FILL);
      actions.forEach(each -> add(inRegion(each, name, change.create().regionName())));
    }
    if (change.delete() != null) {
      for (String action : List.of("DeleteTable", "DeleteTableReplica")) {
        add(inRegion(action, name, change.delete().regionName()));
      }
    }
  }

  private AccessQuestion inRegion(String action, String name, String region) {
    String own = TableQuestion.of(name, call).asks(action).resource();
    String[] parts = own.split(":", 6);
    parts[3] = region;
    AccessQuestion question = plain(action, String.join(":", parts), call);
    question.keys().with("aws:RequestedRegion", region);
    return question;
  }

  private AccessQuestion named(String action, String nameOrArn) {
    if (nameOrArn.matches("arn:.*:table/[^/]+/stream/.*")) {
      return ofStream(action, nameOrArn);
    }
    if (nameOrArn.matches("arn:.*:table/[^/]+/(?:backup|export|import)/.*")) {
      return plain(action, nameOrArn, call);
    }
    TableQuestion question = TableQuestion.of(nameOrArn, call);
    question.index(text("IndexName", call));
    AccessQuestion asked = question.asks(action);
    addTags(asked.keys());
    return asked;
  }

  private AccessQuestion ofStream(String action, String arn) {
    AccessQuestion question = plain(action, arn, call);
    TableStream stream = Streams.of(call.cloud(), call.scope()).find(arn, call.now());
    ResourcePolicy policy = stream == null ? null : stream.policy().current();
    return policy == null ? question : question.policy("stream policy", policy.document());
  }

  private void addTags(ConditionKeys keys) {
    if (call.request() instanceof UntagResourceRequest untag) {
      keys.withAll("aws:TagKeys", untag.tagKeys());
      return;
    }
    List<Tag> tags = List.of();
    if (call.request() instanceof CreateTableRequest create) {
      tags = create.tags();
    } else if (call.request() instanceof TagResourceRequest tag) {
      tags = tag.tags();
    }
    Map<String, String> byKey = new TreeMap<>();
    tags.forEach(tag -> byKey.put(tag.key(), tag.value()));
    keys.withRequestTags(byKey);
  }

  private static @Nullable String text(String member, Call call) {
    return call.request().getValueForField(member, String.class).orElse(null);
  }

  private static AccessQuestion plain(String action, String resource, Call call) {
    String[] arn = resource.split(":", 6);
    String owner = arn.length == 6 ? arn[4] : call.scope().account();
    ConditionKeys keys = TableQuestion.noItems().withResourceTags(Map.of());
    return TableQuestion.confined(
        AccessQuestion.of("dynamodb:" + action, resource, owner, keys), action);
  }
}
