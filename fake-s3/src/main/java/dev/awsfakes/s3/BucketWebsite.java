package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.DeleteBucketWebsiteRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketWebsiteResponse;
import software.amazon.awssdk.services.s3.model.GetBucketWebsiteRequest;
import software.amazon.awssdk.services.s3.model.GetBucketWebsiteResponse;
import software.amazon.awssdk.services.s3.model.PutBucketWebsiteRequest;
import software.amazon.awssdk.services.s3.model.PutBucketWebsiteResponse;
import software.amazon.awssdk.services.s3.model.WebsiteConfiguration;

/** How a bucket is served as a website. */
final class BucketWebsite {
  private final Buckets buckets;

  BucketWebsite(Buckets buckets) {
    this.buckets = buckets;
  }

  PutBucketWebsiteResponse.Builder put(PutBucketWebsiteRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    WebsiteConfiguration website = request.websiteConfiguration();
    require(website);
    bucket.settings().put(WebsiteConfiguration.class, website);
    return PutBucketWebsiteResponse.builder();
  }

  private static void require(WebsiteConfiguration website) {
    boolean redirects = website.redirectAllRequestsTo() != null;
    boolean serves =
        website.indexDocument() != null
            || website.errorDocument() != null
            || !website.routingRules().isEmpty();
    if (redirects && serves) {
      throw S3Errors.invalidArgument(
          "RedirectAllRequestsTo cannot be provided in conjunction with other Routing Rules.");
    }
    if (!redirects && website.indexDocument() == null) {
      throw S3Errors.invalidArgument(
          "A value for IndexDocument Suffix must be provided if"
              + " RedirectAllRequestsTo is empty");
    }
    if (website.indexDocument() != null && !isSuffix(website.indexDocument().suffix())) {
      throw S3Errors.invalidArgument("The IndexDocument Suffix is not well formed");
    }
    if (website.errorDocument() != null && website.errorDocument().key() == null) {
      throw S3Errors.malformedXml();
    }
  }

  private static boolean isSuffix(@Nullable String suffix) {
    return suffix != null && !suffix.isEmpty() && !suffix.contains("/");
  }

  GetBucketWebsiteResponse.Builder get(GetBucketWebsiteRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    WebsiteConfiguration website = bucket.settings().get(WebsiteConfiguration.class);
    if (website == null) {
      throw S3Errors.notFound(
          "NoSuchWebsiteConfiguration",
          "The specified bucket does not have a website configuration");
    }
    GetBucketWebsiteResponse.Builder response =
        GetBucketWebsiteResponse.builder()
            .indexDocument(website.indexDocument())
            .errorDocument(website.errorDocument())
            .redirectAllRequestsTo(website.redirectAllRequestsTo());
    return website.hasRoutingRules() ? response.routingRules(website.routingRules()) : response;
  }

  DeleteBucketWebsiteResponse.Builder delete(DeleteBucketWebsiteRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    bucket.settings().remove(WebsiteConfiguration.class);
    call.status(204);
    return DeleteBucketWebsiteResponse.builder();
  }
}
