package dev.awsfakes.kms;

import dev.awsfakes.spi.Call;
import java.util.List;
import software.amazon.awssdk.services.kms.model.AliasListEntry;
import software.amazon.awssdk.services.kms.model.CreateAliasRequest;
import software.amazon.awssdk.services.kms.model.CreateAliasResponse;
import software.amazon.awssdk.services.kms.model.DeleteAliasRequest;
import software.amazon.awssdk.services.kms.model.DeleteAliasResponse;
import software.amazon.awssdk.services.kms.model.ListAliasesRequest;
import software.amazon.awssdk.services.kms.model.ListAliasesResponse;
import software.amazon.awssdk.services.kms.model.UpdateAliasRequest;
import software.amazon.awssdk.services.kms.model.UpdateAliasResponse;

/** CreateAlias, UpdateAlias, DeleteAlias and ListAliases. */
final class AliasOperations {
  private static final int DEFAULT_LIMIT = 50;

  private final Keys keys;

  AliasOperations(Keys keys) {
    this.keys = keys;
  }

  CreateAliasResponse.Builder create(CreateAliasRequest request, Call call) {
    requireName(request.aliasName());
    keys.createAlias(request.aliasName(), target(request.targetKeyId(), call), call.now());
    return CreateAliasResponse.builder();
  }

  UpdateAliasResponse.Builder update(UpdateAliasRequest request, Call call) {
    requireName(request.aliasName());
    keys.updateAlias(request.aliasName(), target(request.targetKeyId(), call), call.now());
    return UpdateAliasResponse.builder();
  }

  DeleteAliasResponse.Builder delete(DeleteAliasRequest request, Call call) {
    requireName(request.aliasName());
    keys.deleteAlias(request.aliasName());
    return DeleteAliasResponse.builder();
  }

  ListAliasesResponse.Builder list(ListAliasesRequest request, Call call) {
    List<Alias> aliases = keys.aliases();
    if (request.keyId() != null) {
      String id = keys.require(request.keyId()).id();
      aliases = aliases.stream().filter(alias -> alias.keyId().equals(id)).toList();
    }
    Page<Alias> page =
        Page.of(aliases, Alias::name, request.marker(), request.limit(), DEFAULT_LIMIT);
    return ListAliasesResponse.builder()
        .aliases(page.items().stream().map(AliasOperations::entry).toList())
        .truncated(page.truncated())
        .nextMarker(page.nextMarker());
  }

  private static AliasListEntry entry(Alias alias) {
    return AliasListEntry.builder()
        .aliasName(alias.name())
        .aliasArn(alias.arn())
        .targetKeyId(alias.keyId())
        .creationDate(alias.created())
        .lastUpdatedDate(alias.updated())
        .build();
  }

  private KmsKey target(String keyId, Call call) {
    if (keyId.startsWith(Alias.PREFIX)) {
      throw KmsErrors.validation("Aliases must refer to keys. Not aliases");
    }
    KmsKey key = keys.requireOwn(keyId, call);
    key.requireState(call.now(), KeyStates.NOT_PENDING_DELETION);
    return key;
  }

  private static void requireName(String name) {
    if (!name.startsWith(Alias.PREFIX) || name.length() == Alias.PREFIX.length()) {
      throw KmsErrors.aliasHasNoPrefix();
    }
    if (name.startsWith(Alias.AWS_PREFIX)) {
      throw KmsErrors.aliasIsReserved();
    }
  }
}
