package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.CORSConfiguration;
import software.amazon.awssdk.services.s3.model.CORSRule;
import software.amazon.awssdk.services.s3.model.DeleteBucketCorsRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketCorsResponse;
import software.amazon.awssdk.services.s3.model.GetBucketCorsRequest;
import software.amazon.awssdk.services.s3.model.GetBucketCorsResponse;
import software.amazon.awssdk.services.s3.model.PutBucketCorsRequest;
import software.amazon.awssdk.services.s3.model.PutBucketCorsResponse;

/** Which origins may call a bucket from a browser. */
final class BucketCors {
  private static final int MAX_RULES = 100;
  private static final int MAX_ID = 255;
  private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE", "HEAD");

  private final Buckets buckets;

  BucketCors(Buckets buckets) {
    this.buckets = buckets;
  }

  PutBucketCorsResponse.Builder put(PutBucketCorsRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    List<CORSRule> rules = request.corsConfiguration().corsRules();
    if (rules.isEmpty() || rules.size() > MAX_RULES) {
      throw S3Errors.malformedXml();
    }
    rules.forEach(BucketCors::require);
    bucket.settings().put(CORSConfiguration.class, request.corsConfiguration());
    return PutBucketCorsResponse.builder();
  }

  private static void require(CORSRule rule) {
    if (rule.allowedMethods().isEmpty() || !rule.hasAllowedOrigins()) {
      throw S3Errors.malformedXml();
    }
    for (String method : rule.allowedMethods()) {
      if (!METHODS.contains(method)) {
        throw S3Errors.invalidRequest(
            "Found unsupported HTTP method in CORS config. Unsupported method is " + method);
      }
    }
    if (rule.id() != null && rule.id().length() > MAX_ID) {
      throw S3Errors.invalidArgument("ID length should not exceed allowed limit of 255");
    }
    for (String header : rule.exposeHeaders()) {
      if (header.contains("*")) {
        throw S3Errors.invalidRequest(
            "ExposeHeader \""
                + header
                + "\" contains wildcard. We currently do not support wildcard for ExposeHeader.");
      }
    }
    rule.allowedOrigins().forEach(origin -> requireOneWildcard("AllowedOrigin", origin));
    rule.allowedHeaders().forEach(header -> requireOneWildcard("AllowedHeader", header));
  }

  private static void requireOneWildcard(String what, String value) {
    if (value.indexOf('*') != value.lastIndexOf('*')) {
      throw S3Errors.invalidRequest(
          what + " \"" + value + "\" can not have more than one wildcard.");
    }
  }

  GetBucketCorsResponse.Builder get(GetBucketCorsRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    CORSConfiguration cors = bucket.settings().get(CORSConfiguration.class);
    if (cors == null) {
      throw S3Errors.notFound("NoSuchCORSConfiguration", "The CORS configuration does not exist");
    }
    return GetBucketCorsResponse.builder().corsRules(cors.corsRules());
  }

  DeleteBucketCorsResponse.Builder delete(DeleteBucketCorsRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    bucket.settings().remove(CORSConfiguration.class);
    call.status(204);
    return DeleteBucketCorsResponse.builder();
  }
}
