package dev.awsfakes.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.properties.S3Model.Version;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.ListPartsResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/** The uploads in parts of a run, in the fake and in the model. */
final class S3Uploads {
  private static final int MIN_PART = 5 * 1024 * 1024;

  private enum End {
    COMPLETED,
    ABORTED
  }

  /** A part of the model. */
  private record UploadedPart(String text, String digest) {
    static UploadedPart of(String text) {
      return new UploadedPart(text, S3Model.md5(text.getBytes(StandardCharsets.UTF_8)));
    }

    String eTag() {
      return '"' + digest + '"';
    }
  }

  /** An upload of the model: its parts by number. */
  private static final class Upload {
    final String key;
    final String id;
    final Instant begun;
    final TreeMap<Integer, UploadedPart> parts = new TreeMap<>();
    End end;
    String answered;

    Upload(String key, String id, Instant begun) {
      this.key = key;
      this.id = id;
      this.begun = begun;
    }
  }

  private final S3Run run;
  private final List<Upload> uploads = new ArrayList<>();

  S3Uploads(S3Run run) {
    this.run = run;
  }

  void begin(String key) {
    String id = run.s3.createMultipartUpload(r -> r.bucket(S3Run.BUCKET).key(key)).uploadId();
    assertThat(uploads).noneMatch(upload -> upload.id.equals(id));
    uploads.add(new Upload(key, id, run.now()));
  }

  private Upload choose(int choice) {
    return uploads.get(choice % uploads.size());
  }

  /** Uploads a part, perhaps again; a large one can stand before others. */
  void uploadPart(int choice, int number, boolean large) {
    if (uploads.isEmpty()) {
      return;
    }
    Upload upload = choose(choice);
    String text = "part " + run.step() + (large ? "x".repeat(MIN_PART) : "");
    if (upload.end != null) {
      S3Run.assertRefused("NoSuchUpload", 404, () -> uploadPart(upload, number, text));
    } else {
      UploadedPart part = UploadedPart.of(text);
      assertThat(uploadPart(upload, number, text)).isEqualTo(part.eTag());
      upload.parts.put(number, part);
    }
  }

  private String uploadPart(Upload upload, int number, String text) {
    return run.s3
        .uploadPart(
            r -> r.bucket(S3Run.BUCKET).key(upload.key).uploadId(upload.id).partNumber(number),
            RequestBody.fromString(text))
        .eTag();
  }

  /** Completes an upload with its parts from a number on. */
  void complete(int choice, int from) {
    if (uploads.isEmpty()) {
      return;
    }
    Upload upload = choose(choice);
    List<Integer> numbers = List.copyOf(upload.parts.tailMap(from).keySet());
    if (upload.end == End.ABORTED) {
      S3Run.assertRefused("NoSuchUpload", 404, () -> complete(upload, numbers));
    } else if (upload.end == End.COMPLETED) {
      assertThat(complete(upload, numbers).eTag()).isEqualTo(upload.answered);
    } else if (numbers.isEmpty()) {
      S3Run.assertRefused("MalformedXML", 400, () -> complete(upload, numbers));
    } else if (hasSmallPartBeforeOthers(upload, numbers)) {
      S3Run.assertRefused("EntityTooSmall", 400, () -> complete(upload, numbers));
    } else {
      CompleteMultipartUploadResponse response = complete(upload, numbers);
      Version version = assembled(upload, numbers, response.versionId());
      assertThat(response.eTag()).isEqualTo('"' + version.eTag + '"');
      run.model.add(version);
      upload.end = End.COMPLETED;
      upload.answered = response.eTag();
    }
  }

  private static boolean hasSmallPartBeforeOthers(Upload upload, List<Integer> numbers) {
    return numbers.subList(0, numbers.size() - 1).stream()
        .anyMatch(number -> upload.parts.get(number).text().length() < MIN_PART);
  }

  private CompleteMultipartUploadResponse complete(Upload upload, List<Integer> numbers) {
    List<CompletedPart> parts =
        numbers.stream()
            .map(
                number ->
                    CompletedPart.builder()
                        .partNumber(number)
                        .eTag(upload.parts.get(number).eTag())
                        .build())
            .toList();
    return run.s3.completeMultipartUpload(
        r ->
            r.bucket(S3Run.BUCKET)
                .key(upload.key)
                .uploadId(upload.id)
                .multipartUpload(m -> m.parts(parts)));
  }

  private Version assembled(Upload upload, List<Integer> numbers, String versionId) {
    StringBuilder body = new StringBuilder();
    ByteArrayOutputStream digests = new ByteArrayOutputStream();
    for (int number : numbers) {
      UploadedPart part = upload.parts.get(number);
      body.append(part.text());
      digests.writeBytes(HexFormat.of().parseHex(part.digest()));
    }
    return Version.assembled(
        upload.key,
        run.newId(upload.key, versionId),
        body.toString(),
        S3Model.md5(digests.toByteArray()) + "-" + numbers.size(),
        upload.begun);
  }

  void abort(int choice) {
    if (uploads.isEmpty()) {
      return;
    }
    Upload upload = choose(choice);
    Runnable call =
        () ->
            run.s3.abortMultipartUpload(
                r -> r.bucket(S3Run.BUCKET).key(upload.key).uploadId(upload.id));
    if (upload.end == null) {
      call.run();
      upload.end = End.ABORTED;
    } else if (upload.end == End.ABORTED) {
      S3Run.assertRefused("NoSuchUpload", 404, call);
    }
  }

  /** Aborts the open uploads whose key and beginning say so. */
  void abortAll(BiPredicate<String, Instant> overdue) {
    uploads.stream()
        .filter(upload -> upload.end == null && overdue.test(upload.key, upload.begun))
        .forEach(upload -> upload.end = End.ABORTED);
  }

  /** The open uploads and their parts are listed, in pages of any size. */
  void assertListed() {
    int max = 1 + run.step() % 3;
    List<Upload> open =
        uploads.stream()
            .filter(upload -> upload.end == null)
            .sorted(Comparator.comparing(upload -> upload.key, S3Model.KEY_ORDER))
            .toList();
    assertThat(listed(max)).isEqualTo(open.stream().map(u -> u.key + " " + u.id).toList());
    open.forEach(upload -> assertParts(upload, max));
  }

  private List<String> listed(int max) {
    List<String> shown = new ArrayList<>();
    ListMultipartUploadsResponse page = null;
    do {
      String key = page == null ? null : page.nextKeyMarker();
      String id = page == null ? null : page.nextUploadIdMarker();
      page =
          run.s3.listMultipartUploads(
              r -> r.bucket(S3Run.BUCKET).maxUploads(max).keyMarker(key).uploadIdMarker(id));
      assertThat(page.uploads()).hasSizeLessThanOrEqualTo(max);
      assertThat(shown).as("no page without end").hasSizeLessThanOrEqualTo(uploads.size());
      for (MultipartUpload upload : page.uploads()) {
        shown.add(upload.key() + " " + upload.uploadId());
      }
    } while (page.isTruncated());
    return shown;
  }

  private void assertParts(Upload upload, int max) {
    List<String> shown = new ArrayList<>();
    ListPartsResponse page = null;
    do {
      Integer marker = page == null ? null : page.nextPartNumberMarker();
      page =
          run.s3.listParts(
              r ->
                  r.bucket(S3Run.BUCKET)
                      .key(upload.key)
                      .uploadId(upload.id)
                      .maxParts(max)
                      .partNumberMarker(marker));
      assertThat(shown).as("no page without end").hasSizeLessThanOrEqualTo(upload.parts.size());
      page.parts().forEach(part -> shown.add(part.partNumber() + part.eTag() + part.size()));
    } while (page.isTruncated());
    List<String> expected = new ArrayList<>();
    upload.parts.forEach(
        (number, part) -> expected.add(number + part.eTag() + part.text().length()));
    assertThat(shown).isEqualTo(expected);
  }
}
