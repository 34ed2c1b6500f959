package dev.awsfakes.s3.internal.select;

/** A query cannot be run, or not to its end. */
public final class SelectException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final SelectProblem problem;

  SelectException(SelectProblem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  /** The object is of a storage class that cannot be queried. */
  public static SelectException unsupportedStorageClass() {
    return SelectProblem.UnsupportedStorageClass.exception();
  }

  /** What is wrong. */
  public SelectProblem problem() {
    return problem;
  }
}
