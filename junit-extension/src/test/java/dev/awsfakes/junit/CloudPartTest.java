package dev.awsfakes.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import dev.awsfakes.spi.CloudPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What other artifacts add to a cloud is injected, one for each cloud. */
@ExtendWith(AwsFakesExtension.class)
class CloudPartTest {
  @Fake private Notebook field;
  private Notebook ofBeforeEach;

  record Notebook(FakeAws aws) {}

  /** Registered in META-INF/services. */
  public static final class NotebookPart implements CloudPart<Notebook> {
    public NotebookPart() {}

    @Override
    public Class<Notebook> type() {
      return Notebook.class;
    }

    @Override
    public Notebook of(FakeAws aws) {
      return new Notebook(aws);
    }
  }

  @BeforeEach
  void setUp(Notebook notebook) {
    ofBeforeEach = notebook;
  }

  @Test
  void part_isThatOfTheTestsCloud_everywhereTheSame(Notebook notebook, FakeAws aws) {
    assertThat(notebook).isSameAs(ofBeforeEach).isSameAs(field);
    assertThat(notebook.aws()).isSameAs(aws);
  }
}
