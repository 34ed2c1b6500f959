package dev.awsfakes;

import dev.awsfakes.spi.ResourceSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An explanation as a page of HTML: one file, no script, nothing loaded from elsewhere. */
final class ExplanationPage {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>AWS fakes</title>
      <style>
      :root { color-scheme: light dark; --line: #8884; --bad: #d33; --good: #2a7; --dim: #888; }
      body { font: 14px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 84rem; padding: 0 1rem; }
      h1 { font-size: 1.3rem; margin: 0 0 .2rem; }
      h2 { font-size: 1rem; margin: 2rem 0 .4rem; }
      table { border-collapse: collapse; width: 100%; table-layout: fixed; }
      td, th { text-align: left; vertical-align: top; padding: .25rem .8rem .25rem 0; border-bottom: 1px solid var(--line); }
      code, pre, .time { font: 12px/1.5 ui-monospace, monospace; }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: .3rem 0; }
      .time, .where, .note { color: var(--dim); white-space: nowrap; }
      .failed { color: var(--bad); }
      .ok { color: var(--good); }
      summary { cursor: pointer; white-space: nowrap; }
      td:first-child { width: 12rem; }
      td:nth-child(2) { width: 22rem; }
      td:last-child { text-align: right; padding-right: 0; width: 12rem; }
      </style>
      </head>
      <body>
      """;

  private final FakeAws aws;
  private final StringBuilder html = new StringBuilder(HEAD);

  private ExplanationPage(FakeAws aws) {
    this.aws = aws;
  }

  static String of(FakeAws aws) {
    ExplanationPage page = new ExplanationPage(aws);
    page.clock();
    page.resources();
    page.calls();
    return page.html.append("</body>\n</html>\n").toString();
  }

  private void clock() {
    html.append("<h1>AWS fakes at ")
        .append(escaped(aws.clock().now()))
        .append("</h1>\n<p class=\"note\">");
    html.append(aws.clock().isFrozen() ? "frozen" : "ticking");
    html.append(" · seed ").append(aws.seed());
    html.append(" · account ").append(aws.accountId());
    html.append(" · ").append(aws.region().id()).append("</p>\n");
  }

  private void resources() {
    Map<String, List<ResourceSummary>> byKind = new LinkedHashMap<>();
    for (ResourceSummary each : Explanation.resources(aws)) {
      byKind.computeIfAbsent(each.kind(), kind -> new ArrayList<>()).add(each);
    }
    if (byKind.isEmpty()) {
      html.append("<h2>No resources</h2>\n");
    }
    byKind.forEach(
        (kind, all) -> {
          html.append("<h2>")
              .append(escaped(kind))
              .append(" · ")
              .append(all.size())
              .append("</h2>\n<table>\n");
          all.forEach(this::resource);
          html.append("</table>\n");
        });
  }

  private void resource(ResourceSummary each) {
    row(
        "<code>" + escaped(each.name()) + "</code>",
        escaped(each.state()),
        where(each.scope().account(), each.scope().region().id()));
  }

  private void calls() {
    List<RecordedCall> calls = aws.calls().all();
    html.append("<h2>Calls · ").append(aws.calls().count()).append("</h2>\n");
    if (calls.size() < aws.calls().count()) {
      html.append("<p class=\"note\">the last ").append(calls.size()).append(" of them</p>\n");
    }
    html.append("<table>\n");
    calls.forEach(this::call);
    html.append("</table>\n");
  }

  private void call(RecordedCall call) {
    boolean failed = call.error().isPresent();
    String tries = call.attempts() == 1 ? "" : " after " + call.attempts() + " attempts";
    String response = call.response().map(ExplanationPage::escaped).orElse("");
    row(
        "<span class=\"time\">" + escaped(call.time()) + "</span>",
        "<details><summary>"
            + escaped(call.service() + ":" + call.operation())
            + "</summary><pre>"
            + escaped(call.request())
            + "</pre><pre>"
            + response
            + "</pre></details>",
        "<span class=\""
            + (failed ? "failed" : "ok")
            + "\">"
            + escaped(Explanation.outcome(call) + tries)
            + "</span>",
        where(call.account(), call.region().id()));
  }

  private String where(String account, String region) {
    boolean own = account.equals(aws.accountId()) && region.equals(aws.region().id());
    return own ? "" : "<span class=\"where\">" + account + " " + escaped(region) + "</span>";
  }

  private void row(String... cells) {
    html.append("<tr><td>").append(String.join("</td><td>", cells)).append("</td></tr>\n");
  }

  private static String escaped(Object value) {
    return value
        .toString()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
