package dev.millwright.convert.kubeflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millwright.convert.source.FieldTable;
import dev.millwright.convert.source.Value;
import dev.millwright.convert.spark.Copy;
import dev.millwright.convert.spark.SparkTarget;
import dev.millwright.convert.spark.UiTarget;
import java.util.regex.Pattern;

/** {@code sparkUIOptions} and {@code driverIngressOptions}. */
final class KubeflowUi {
  private static final String SERVICE = "ui.service";
  private static final String INGRESS = "ui.ingress";
  private static final String NO_PORT_NAME = "the port has no name to choose";
  private static final Pattern APP_NAME = Pattern.compile("[{][{]\\s*[$]appName\\s*[}][}]");
  private static final Pattern APP_NAMESPACE =
      Pattern.compile("[{][{]\\s*[$]appNamespace\\s*[}][}]");
  private static final Pattern SCHEME = Pattern.compile("^https?://");

  private static final FieldTable<SparkTarget> SERVICE_FIELDS =
      new FieldTable<SparkTarget>("sparkUIOptions of sparkoperator.k8s.io/v1beta2")
          .leftOut("servicePortName", NO_PORT_NAME)
          .kept("serviceType", "`spec.ui.service.type`", (v, t) -> UiTarget.type(v, t, SERVICE))
          .kept(
              "serviceAnnotations",
              "`spec.ui.service.annotations`",
              Copy.to(SERVICE + ".annotations"))
          .kept(
              "serviceLabels",
              "`spec.ui.service.labels`",
              (v, t) -> UiTarget.labels(v, t, SERVICE));

  static final FieldTable<SparkTarget> UI =
      new FieldTable<SparkTarget>("sparkUIOptions of sparkoperator.k8s.io/v1beta2")
          .with(SERVICE_FIELDS)
          .kept("servicePort", "`spec.ui.service.port`", Copy.count(SERVICE + ".port"))
          .changed(
              "ingressTLS",
              "`spec.ui.ingress.host` and `.tlsSecretName`, of its first host",
              KubeflowUi::tls)
          .kept(
              "ingressAnnotations",
              "`spec.ui.ingress.annotations`, where `ingressTLS` says the host",
              KubeflowUi::ingressAnnotations);

  static final FieldTable<SparkTarget> INGRESSES =
      new FieldTable<SparkTarget>("driverIngressOptions of sparkoperator.k8s.io/v1beta2")
          .with(SERVICE_FIELDS)
          .changed(
              "servicePort",
              "left out where it is 4040, the UI's; an entry of another port is refused",
              (v, t) -> v.changed("left out: it is the UI's"))
          .changed(
              "ingressURLFormat",
              "`spec.ui.ingress.host` and `.path`, with `{{NAME}}` and `{{NAMESPACE}}`",
              KubeflowUi::url)
          .changed("ingressTLS", "`spec.ui.ingress.tlsSecretName`", KubeflowUi::tls)
          .kept(
              "ingressAnnotations",
              "`spec.ui.ingress.annotations`",
              KubeflowUi::ingressAnnotations);

  private KubeflowUi() {}

  static void ui(Value value, SparkTarget target) {
    target.object(SERVICE);
    UI.convert(value, target);
  }

  static void ingresses(Value value, SparkTarget target) {
    for (Value item : value.items()) {
      if (item.at("servicePort").node().asInt() != UiTarget.PORT) {
        item.refused(
            "is left out: only Spark's UI has an Ingress here; give the driver a label by"
                + " spec.driver.labels, and apply a Service and an Ingress of your own that select it");
      } else if (target.find(INGRESS + ".host") != null) {
        item.refused("is left out: the UI has an Ingress already; apply a second one yourself");
      } else {
        target.object(SERVICE);
        INGRESSES.convert(item, target);
      }
    }
  }

  private static void url(Value value, SparkTarget target) {
    String url = SCHEME.matcher(value.text()).replaceFirst("");
    url = APP_NAME.matcher(url).replaceAll("{{NAME}}");
    url = APP_NAMESPACE.matcher(url).replaceAll("{{NAMESPACE}}");
    int slash = url.indexOf('/');
    String host = slash < 0 ? url : url.substring(0, slash);
    if (!UiTarget.isHost(host)) {
      value.refused(
          host
              + " is no host name with {{NAME}} and {{NAMESPACE}} only: write spec.ui.ingress.host"
              + " yourself");
      return;
    }
    target.set(INGRESS + ".host", host);
    if (slash >= 0 && slash < url.length() - 1) {
      target.set(INGRESS + ".path", url.substring(slash));
    }
    value.changed("spec.ui.ingress: host and path apart");
  }

  private static void tls(Value value, SparkTarget target) {
    JsonNode first = value.node().path(0);
    String host = first.path("hosts").path(0).asText();
    boolean hosted = target.find(INGRESS + ".host") != null;
    if (!hosted && !UiTarget.isHost(host)) {
      value.refused(
          "is left out: it names no host, which was the operator's setting; write"
              + " spec.ui.ingress.host and .tlsSecretName");
      return;
    }
    if (!hosted) {
      target.set(INGRESS + ".host", host);
    }
    if (Value.given(first.path("secretName"))) {
      target.set(INGRESS + ".tlsSecretName", first.path("secretName").asText());
    }
    value.changed("spec.ui.ingress: host and tlsSecretName");
    value.items().stream()
        .skip(1)
        .forEach(item -> item.refused("is left out: the Ingress has one certificate here"));
  }

  private static void ingressAnnotations(Value value, SparkTarget target) {
    if (target.find(INGRESS + ".host") == null) {
      value.refused(
          "is left out: the host was the operator's setting there; write spec.ui.ingress.host and"
              + " .annotations");
    } else {
      Copy.to(INGRESS + ".annotations").accept(value, target);
    }
  }
}
