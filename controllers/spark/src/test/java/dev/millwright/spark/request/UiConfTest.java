package dev.millwright.spark.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millwright.spark.launch.conf.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UiConfTest {
  private static final String BASE = "spark.ui.proxyBase";
  private static final String REDIRECTS = "spark.ui.proxyRedirectUri";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ui: {ingress: {host: h, path: /jobs}} | /jobs",
        "ui: {ingress: {host: h, path: '/{{NAMESPACE}}/{{NAME}}/'}} | /jobs/pi",
        "ui: {route: {parentRefs: [{name: g}], path: '/spark/{{NAME}}'}} | /spark/pi",
        "ui: {ingress: {host: h, path: /a/}, route: {parentRefs: [{name: g}], path: /a}} | /a"
      })
  void sparkKnowsThePath(String ui, String path) {
    var conf = Applications.request(ui).conf();

    assertThat(conf.find(BASE)).isEqualTo(path);
    assertThat(conf.find(REDIRECTS)).isEqualTo("/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "arguments: []",
        "ui: {}",
        "ui: {service: {port: 80}}",
        "ui: {ingress: {host: h}}",
        "ui: {ingress: {host: h, path: /}}"
      })
  void atTheRootThereIsNothingToKnow(String ui) {
    assertThat(Applications.request(ui).conf().below("spark.ui.")).isEmpty();
  }

  @Test
  void theUsersOwnPlaceOfRedirectsStays() {
    var request =
        Applications.request(
            """
            ui: {ingress: {host: h, path: /jobs}}
            conf:
              spark.ui.proxyBase: /jobs
              spark.ui.proxyRedirectUri: https://h
            """);

    assertThat(request.conf().find(REDIRECTS)).isEqualTo("https://h");
  }

  @Test
  void twoPathsAreRefused() {
    assertThatThrownBy(
            () ->
                Applications.request(
                    "ui: {ingress: {host: h}, route: {parentRefs: [{name: g}], path: /a}}"))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "ui.route.path = \"/a\": is not ui.ingress.path, /; Spark's UI has one path: write"
                + " the same twice.");
    assertThatThrownBy(
            () ->
                Applications.request(
                    "ui: {ingress: {host: h, path: /a}}\nconf: {spark.ui.proxyBase: /b}"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("spark.ui.proxyBase = \"/b\": is not the path in ui, /a");
  }
}
