package dev.awsfakes.kms;

import dev.awsfakes.spi.NewerMember;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.kms.model.CreateCustomKeyStoreRequest;
import software.amazon.awssdk.services.kms.model.CustomKeyStoreType;
import software.amazon.awssdk.services.kms.model.UpdateCustomKeyStoreRequest;
import software.amazon.awssdk.services.kms.model.XksProxyConfigurationType;

/**
 * The settings of a custom key store.
 *
 * @param name the friendly name
 * @param type CloudHSM or external
 * @param clusterId the CloudHSM cluster; null of an external store
 * @param trustAnchor the cluster's certificate; null of an external store
 * @param proxy the external store's proxy; null of a CloudHSM store
 */
record KeyStoreSettings(
    String name,
    CustomKeyStoreType type,
    @Nullable String clusterId,
    @Nullable String trustAnchor,
    @Nullable XksProxyConfigurationType proxy) {

  /**
   * The settings that a request asks for.
   *
   * @throws dev.awsfakes.spi.AwsError ValidationException if what its type needs is missing, or
   *     something of the other type is there
   */
  static KeyStoreSettings of(CreateCustomKeyStoreRequest request, String account) {
    CustomKeyStoreType type =
        request.customKeyStoreType() == null
            ? CustomKeyStoreType.AWS_CLOUDHSM
            : request.customKeyStoreType();
    boolean hsm = type == CustomKeyStoreType.AWS_CLOUDHSM;
    require(request.cloudHsmClusterId(), "CloudHsmClusterId", hsm, type);
    require(request.keyStorePassword(), "KeyStorePassword", hsm, type);
    require(request.trustAnchorCertificate(), "TrustAnchorCertificate", hsm, type);
    require(request.xksProxyUriEndpoint(), "XksProxyUriEndpoint", !hsm, type);
    require(request.xksProxyUriPath(), "XksProxyUriPath", !hsm, type);
    require(request.xksProxyConnectivity(), "XksProxyConnectivity", !hsm, type);
    require(
        request.xksProxyAuthenticationCredential(), "XksProxyAuthenticationCredential", !hsm, type);
    boolean vpc = "VPC_ENDPOINT_SERVICE".equals(request.xksProxyConnectivityAsString());
    require(request.xksProxyVpcEndpointServiceName(), "XksProxyVpcEndpointServiceName", vpc, type);
    return new KeyStoreSettings(
        request.customKeyStoreName(),
        type,
        request.cloudHsmClusterId(),
        request.trustAnchorCertificate(),
        hsm ? null : proxy(request, vpc ? account : null));
  }

  private static XksProxyConfigurationType proxy(
      CreateCustomKeyStoreRequest request, @Nullable String owner) {
    String given = vpcEndpointServiceOwner(request);
    XksProxyConfigurationType.Builder proxy =
        XksProxyConfigurationType.builder()
            .connectivity(request.xksProxyConnectivityAsString())
            .accessKeyId(request.xksProxyAuthenticationCredential().accessKeyId())
            .uriEndpoint(request.xksProxyUriEndpoint())
            .uriPath(request.xksProxyUriPath())
            .vpcEndpointServiceName(request.xksProxyVpcEndpointServiceName());
    NewerMember.set(proxy, "VpcEndpointServiceOwner", given == null ? owner : given);
    return proxy.build();
  }

  private static void require(
      @Nullable Object value, String member, boolean needed, CustomKeyStoreType type) {
    if ((value != null) != needed) {
      throw KmsErrors.customKeyStoreParameter(member, type.toString(), needed);
    }
  }

  boolean isExternal() {
    return type == CustomKeyStoreType.EXTERNAL_KEY_STORE;
  }

  /** The settings after a change, which must be one of the store's type. */
  KeyStoreSettings with(UpdateCustomKeyStoreRequest request) {
    requireOfType(request);
    return new KeyStoreSettings(
        or(request.newCustomKeyStoreName(), name),
        type,
        request.cloudHsmClusterId() == null ? clusterId : request.cloudHsmClusterId(),
        trustAnchor,
        proxy == null ? null : changed(proxy, request));
  }

  private void requireOfType(UpdateCustomKeyStoreRequest request) {
    if (isExternal()) {
      refuse(request.cloudHsmClusterId(), "CloudHsmClusterId");
      refuse(request.keyStorePassword(), "KeyStorePassword");
    } else {
      refuse(request.xksProxyUriEndpoint(), "XksProxyUriEndpoint");
      refuse(request.xksProxyUriPath(), "XksProxyUriPath");
      refuse(request.xksProxyConnectivity(), "XksProxyConnectivity");
      refuse(request.xksProxyAuthenticationCredential(), "XksProxyAuthenticationCredential");
      refuse(request.xksProxyVpcEndpointServiceName(), "XksProxyVpcEndpointServiceName");
      refuse(vpcEndpointServiceOwner(request), "XksProxyVpcEndpointServiceOwner");
    }
  }

  /** The owner of a proxy's endpoint service, which older releases of the SDK do not know. */
  static @Nullable String vpcEndpointServiceOwner(SdkPojo request) {
    return NewerMember.of(request, "XksProxyVpcEndpointServiceOwner", String.class);
  }

  private void refuse(@Nullable Object value, String member) {
    require(value, member, false, type);
  }

  private static XksProxyConfigurationType changed(
      XksProxyConfigurationType proxy, UpdateCustomKeyStoreRequest request) {
    XksProxyConfigurationType.Builder changed = proxy.toBuilder();
    changed.connectivity(or(request.xksProxyConnectivityAsString(), proxy.connectivityAsString()));
    changed.uriEndpoint(or(request.xksProxyUriEndpoint(), proxy.uriEndpoint()));
    changed.uriPath(or(request.xksProxyUriPath(), proxy.uriPath()));
    if (request.xksProxyAuthenticationCredential() != null) {
      changed.accessKeyId(request.xksProxyAuthenticationCredential().accessKeyId());
    }
    if (request.xksProxyVpcEndpointServiceName() != null) {
      changed.vpcEndpointServiceName(request.xksProxyVpcEndpointServiceName());
    }
    NewerMember.set(changed, "VpcEndpointServiceOwner", vpcEndpointServiceOwner(request));
    return changed.build();
  }

  private static String or(@Nullable String changed, String before) {
    return changed == null ? before : changed;
  }
}
