package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
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
    WebsiteRules.require(website);
    bucket.settings().put(WebsiteConfiguration.class, website);
    return PutBucketWebsiteResponse.builder();
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
