package dev.awsfakes.s3;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.AccessControlPolicy;
import software.amazon.awssdk.services.s3.model.Grant;
import software.amazon.awssdk.services.s3.model.Grantee;

/**
 * The ways in which requests say an access control list: by the name of a canned one, by headers of
 * grants, or in a body of its own. The errors are recorded in s3_bucket_acl_exceptions.
 */
final class AclRequest {
  private static final int MAX_GRANTS = 100;
  private static final Pattern GRANTEE = Pattern.compile("\\s*(\\w+)\\s*=\\s*\"?([^\",]*)\"?\\s*");

  /** The members that grant, with what they grant. */
  private static final Map<String, String> PERMISSIONS = new LinkedHashMap<>();

  static {
    PERMISSIONS.put("GrantFullControl", "FULL_CONTROL");
    PERMISSIONS.put("GrantRead", "READ");
    PERMISSIONS.put("GrantReadACP", "READ_ACP");
    PERMISSIONS.put("GrantWrite", "WRITE");
    PERMISSIONS.put("GrantWriteACP", "WRITE_ACP");
  }

  private AclRequest() {}

  /** The list that the headers of a request say; null if they say none. */
  static @Nullable AccessControlList inHeaders(SdkPojo request) {
    Members members = Members.of(request);
    String canned = members.text("ACL");
    List<Grant> grants = new ArrayList<>();
    boolean granting = false;
    for (Map.Entry<String, String> member : PERMISSIONS.entrySet()) {
      String grantees = members.text(member.getKey());
      if (grantees != null && canned != null) {
        throw S3Errors.invalidRequest(
            "Specifying both Canned ACLs and Header Grants is not allowed");
      }
      if (grantees != null) {
        granting = true;
        grants.addAll(parse(grantees, member.getValue()));
      }
    }
    if (canned != null) {
      return named(canned);
    }
    return granting ? limited(grants) : null;
  }

  private static AccessControlList named(String canned) {
    AccessControlList found = AccessControlList.canned(canned);
    if (found == null) {
      throw S3Errors.unknownCannedAcl();
    }
    return found;
  }

  private static List<Grant> parse(String grantees, String permission) {
    List<Grant> grants = new ArrayList<>();
    for (String one : grantees.split(",", -1)) {
      Matcher form = GRANTEE.matcher(one);
      if (!form.matches()) {
        throw S3Errors.invalidArgument("Argument format not recognized");
      }
      grants.add(
          switch (form.group(1)) {
            case "id" -> Grantees.user(form.group(2), permission);
            case "uri" -> Grantees.group(form.group(2), permission);
            // No longer served since October 2025: API reference, PutBucketAcl.
            case "emailAddress" -> throw S3Errors.methodNotAllowed();
            default -> throw S3Errors.invalidArgument("Argument format not recognized");
          });
    }
    return grants;
  }

  /** The list of a request that is there to set it. */
  static AccessControlList require(SdkPojo request, @Nullable AccessControlPolicy body) {
    AccessControlList inHeaders = inHeaders(request);
    if (inHeaders != null) {
      if (body != null) {
        throw S3Errors.unexpectedContent();
      }
      return inHeaders;
    }
    if (body == null) {
      throw S3Errors.missingSecurityHeader();
    }
    return inBody(body);
  }

  private static AccessControlList inBody(AccessControlPolicy body) {
    if (body.owner() == null || body.owner().id() == null || !body.hasGrants()) {
      throw S3Errors.malformedAcl();
    }
    Grantees.requireCanonicalId(body.owner().id());
    return limited(body.grants().stream().map(AclRequest::checked).toList());
  }

  private static AccessControlList limited(List<Grant> grants) {
    if (grants.size() > MAX_GRANTS) {
      throw S3Errors.malformedAcl();
    }
    return AccessControlList.of(grants);
  }

  private static Grant checked(Grant grant) {
    Grantee grantee = grant.grantee();
    String permission = grant.permissionAsString();
    if (grantee == null
        || grantee.typeAsString() == null
        || permission == null
        || !PERMISSIONS.containsValue(permission)) {
      throw S3Errors.malformedAcl();
    }
    return switch (grantee.typeAsString()) {
      case "CanonicalUser" -> Grantees.user(grantee.id(), permission);
      case "Group" -> Grantees.group(grantee.uri(), permission);
      case "AmazonCustomerByEmail" -> throw S3Errors.methodNotAllowed();
      default -> throw S3Errors.malformedAcl();
    };
  }
}
