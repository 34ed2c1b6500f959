package dev.awsfakes.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.nio.spi.s3.S3ClientProvider;
import software.amazon.nio.spi.s3.S3FileSystem;
import software.amazon.nio.spi.s3.S3FileSystemProvider;
import software.amazon.nio.spi.s3.config.S3NioSpiConfiguration;

/** AWS's file system provider for S3 on the fake. */
class S3FileSystemTest {
  private final FakeAws aws = FakeAws.create();
  private final S3AsyncClient s3 = aws.client(S3AsyncClient.class);
  private S3FileSystem files;

  @BeforeEach
  void mount() {
    s3.createBucket(r -> r.bucket("bucket")).join();
    files = (S3FileSystem) new S3FileSystemProvider().getFileSystem(URI.create("s3://bucket"));
    files.clientProvider(
        new S3ClientProvider(new S3NioSpiConfiguration()) {
          @Override
          protected S3AsyncClient generateClient(String bucket) {
            return s3;
          }
        });
  }

  @AfterEach
  void close() throws IOException {
    files.close();
    aws.close();
  }

  @Test
  void files_areWrittenReadAndDeleted() throws IOException {
    Path file = files.getPath("/dir/a.txt");

    Files.writeString(file, "hello");

    assertThat(Files.exists(file)).isTrue();
    assertThat(Files.readString(file)).isEqualTo("hello");
    assertThat(Files.size(file)).isEqualTo(5);
    assertThat(s3.headObject(r -> r.bucket("bucket").key("dir/a.txt")).join().contentLength())
        .isEqualTo(5);
    Files.delete(file);
    assertThat(Files.exists(file)).isFalse();
    assertThatThrownBy(() -> Files.readString(file)).isInstanceOf(IOException.class);
  }

  @Test
  void channels_readAtAPosition() throws IOException {
    Path file = files.getPath("/a.txt");
    Files.writeString(file, "0123456789");

    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      channel.position(7);
      ByteBuffer buffer = ByteBuffer.allocate(3);
      channel.read(buffer);
      assertThat(new String(buffer.array(), StandardCharsets.UTF_8)).isEqualTo("789");
    }
  }

  @Test
  void directories_areListed() throws IOException {
    Files.writeString(files.getPath("/dir/a"), "1");
    Files.writeString(files.getPath("/dir/b"), "2");
    Files.writeString(files.getPath("/dir/sub/c"), "3");

    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> directory = Files.newDirectoryStream(files.getPath("/dir/"))) {
      directory.forEach(path -> names.add(path.getFileName().toString()));
    }

    assertThat(names).containsExactlyInAnyOrder("a", "b", "sub/");
  }

  @Test
  void files_areCopiedAndMoved() throws IOException {
    Path from = files.getPath("/dir/from");
    Files.writeString(from, "hello");

    Files.copy(from, files.getPath("/dir/copy"));
    Files.move(from, files.getPath("/dir/moved"));

    assertThat(Files.readString(files.getPath("/dir/copy"))).isEqualTo("hello");
    assertThat(Files.readString(files.getPath("/dir/moved"))).isEqualTo("hello");
    assertThat(Files.exists(from)).isFalse();
  }
}
