package dev.awsfakes.s3;

import dev.awsfakes.spi.ClientContext;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.s3.model.CreateBucketMetadataConfigurationRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketMetadataConfigurationResponse;
import software.amazon.awssdk.services.s3.model.CreateBucketMetadataTableConfigurationRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketMetadataTableConfigurationResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketAnalyticsConfigurationRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketAnalyticsConfigurationResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketIntelligentTieringConfigurationRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketIntelligentTieringConfigurationResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketInventoryConfigurationRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketInventoryConfigurationResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketMetadataConfigurationRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketMetadataConfigurationResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketMetadataTableConfigurationRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketMetadataTableConfigurationResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketMetricsConfigurationRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketMetricsConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketAnalyticsConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketAnalyticsConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketIntelligentTieringConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketIntelligentTieringConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketInventoryConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketInventoryConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketMetadataConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketMetadataConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketMetadataTableConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketMetadataTableConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketMetricsConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketMetricsConfigurationResponse;
import software.amazon.awssdk.services.s3.model.ListBucketAnalyticsConfigurationsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketAnalyticsConfigurationsResponse;
import software.amazon.awssdk.services.s3.model.ListBucketIntelligentTieringConfigurationsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketIntelligentTieringConfigurationsResponse;
import software.amazon.awssdk.services.s3.model.ListBucketInventoryConfigurationsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketInventoryConfigurationsResponse;
import software.amazon.awssdk.services.s3.model.ListBucketMetricsConfigurationsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketMetricsConfigurationsResponse;
import software.amazon.awssdk.services.s3.model.PutBucketAnalyticsConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketAnalyticsConfigurationResponse;
import software.amazon.awssdk.services.s3.model.PutBucketIntelligentTieringConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketIntelligentTieringConfigurationResponse;
import software.amazon.awssdk.services.s3.model.PutBucketInventoryConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketInventoryConfigurationResponse;
import software.amazon.awssdk.services.s3.model.PutBucketMetricsConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketMetricsConfigurationResponse;
import software.amazon.awssdk.services.s3.model.UpdateBucketMetadataInventoryTableConfigurationRequest;
import software.amazon.awssdk.services.s3.model.UpdateBucketMetadataInventoryTableConfigurationResponse;
import software.amazon.awssdk.services.s3.model.UpdateBucketMetadataJournalTableConfigurationRequest;
import software.amazon.awssdk.services.s3.model.UpdateBucketMetadataJournalTableConfigurationResponse;

/**
 * The operations that configure what S3 tells of a bucket: metrics, analytics, inventories, access
 * tiers, metadata tables. A line each.
 */
final class BucketInsightOperations {
  private final Buckets buckets;

  BucketInsightOperations(ClientContext context) {
    this.buckets = Buckets.of(context.cloud());
  }

  Operation<PutBucketMetricsConfigurationRequest, PutBucketMetricsConfigurationResponse>
      putBucketMetricsConfiguration() {
    return new BucketMetrics(buckets)::put;
  }

  Operation<GetBucketMetricsConfigurationRequest, GetBucketMetricsConfigurationResponse>
      getBucketMetricsConfiguration() {
    return new BucketMetrics(buckets)::get;
  }

  Operation<DeleteBucketMetricsConfigurationRequest, DeleteBucketMetricsConfigurationResponse>
      deleteBucketMetricsConfiguration() {
    return new BucketMetrics(buckets)::delete;
  }

  Operation<ListBucketMetricsConfigurationsRequest, ListBucketMetricsConfigurationsResponse>
      listBucketMetricsConfigurations() {
    return new BucketMetrics(buckets)::list;
  }

  Operation<PutBucketAnalyticsConfigurationRequest, PutBucketAnalyticsConfigurationResponse>
      putBucketAnalyticsConfiguration() {
    return new BucketAnalytics(buckets)::put;
  }

  Operation<GetBucketAnalyticsConfigurationRequest, GetBucketAnalyticsConfigurationResponse>
      getBucketAnalyticsConfiguration() {
    return new BucketAnalytics(buckets)::get;
  }

  Operation<DeleteBucketAnalyticsConfigurationRequest, DeleteBucketAnalyticsConfigurationResponse>
      deleteBucketAnalyticsConfiguration() {
    return new BucketAnalytics(buckets)::delete;
  }

  Operation<ListBucketAnalyticsConfigurationsRequest, ListBucketAnalyticsConfigurationsResponse>
      listBucketAnalyticsConfigurations() {
    return new BucketAnalytics(buckets)::list;
  }

  Operation<
          PutBucketIntelligentTieringConfigurationRequest,
          PutBucketIntelligentTieringConfigurationResponse>
      putBucketIntelligentTieringConfiguration() {
    return new BucketIntelligentTiering(buckets)::put;
  }

  Operation<
          GetBucketIntelligentTieringConfigurationRequest,
          GetBucketIntelligentTieringConfigurationResponse>
      getBucketIntelligentTieringConfiguration() {
    return new BucketIntelligentTiering(buckets)::get;
  }

  Operation<
          DeleteBucketIntelligentTieringConfigurationRequest,
          DeleteBucketIntelligentTieringConfigurationResponse>
      deleteBucketIntelligentTieringConfiguration() {
    return new BucketIntelligentTiering(buckets)::delete;
  }

  Operation<
          ListBucketIntelligentTieringConfigurationsRequest,
          ListBucketIntelligentTieringConfigurationsResponse>
      listBucketIntelligentTieringConfigurations() {
    return new BucketIntelligentTiering(buckets)::list;
  }

  Operation<PutBucketInventoryConfigurationRequest, PutBucketInventoryConfigurationResponse>
      putBucketInventoryConfiguration() {
    return new BucketInventory(buckets)::put;
  }

  Operation<GetBucketInventoryConfigurationRequest, GetBucketInventoryConfigurationResponse>
      getBucketInventoryConfiguration() {
    return new BucketInventory(buckets)::get;
  }

  Operation<DeleteBucketInventoryConfigurationRequest, DeleteBucketInventoryConfigurationResponse>
      deleteBucketInventoryConfiguration() {
    return new BucketInventory(buckets)::delete;
  }

  Operation<ListBucketInventoryConfigurationsRequest, ListBucketInventoryConfigurationsResponse>
      listBucketInventoryConfigurations() {
    return new BucketInventory(buckets)::list;
  }

  Operation<CreateBucketMetadataConfigurationRequest, CreateBucketMetadataConfigurationResponse>
      createBucketMetadataConfiguration() {
    return new BucketMetadata(buckets)::create;
  }

  Operation<GetBucketMetadataConfigurationRequest, GetBucketMetadataConfigurationResponse>
      getBucketMetadataConfiguration() {
    return new BucketMetadata(buckets)::get;
  }

  Operation<DeleteBucketMetadataConfigurationRequest, DeleteBucketMetadataConfigurationResponse>
      deleteBucketMetadataConfiguration() {
    return new BucketMetadata(buckets)::delete;
  }

  Operation<
          UpdateBucketMetadataInventoryTableConfigurationRequest,
          UpdateBucketMetadataInventoryTableConfigurationResponse>
      updateBucketMetadataInventoryTableConfiguration() {
    return new BucketMetadata(buckets)::updateInventory;
  }

  Operation<
          UpdateBucketMetadataJournalTableConfigurationRequest,
          UpdateBucketMetadataJournalTableConfigurationResponse>
      updateBucketMetadataJournalTableConfiguration() {
    return new BucketMetadata(buckets)::updateJournal;
  }

  Operation<
          CreateBucketMetadataTableConfigurationRequest,
          CreateBucketMetadataTableConfigurationResponse>
      createBucketMetadataTableConfiguration() {
    return new MetadataTableConfigurations(buckets)::create;
  }

  Operation<GetBucketMetadataTableConfigurationRequest, GetBucketMetadataTableConfigurationResponse>
      getBucketMetadataTableConfiguration() {
    return new MetadataTableConfigurations(buckets)::get;
  }

  Operation<
          DeleteBucketMetadataTableConfigurationRequest,
          DeleteBucketMetadataTableConfigurationResponse>
      deleteBucketMetadataTableConfiguration() {
    return new MetadataTableConfigurations(buckets)::delete;
  }
}
