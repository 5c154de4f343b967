package dev.millwright.convert.apache;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.convert.source.FieldTable;
import dev.millwright.convert.source.Value;
import dev.millwright.convert.spark.Copy;
import dev.millwright.convert.spark.SparkTarget;
import dev.millwright.convert.spark.UiTarget;
import java.util.List;

/** Services with an Ingress or HTTPRoute: there any number, here those of Spark's UI. */
final class ApacheUi {
  private static final String SERVICE = "ui.service";
  private static final String INGRESS = "ui.ingress";
  private static final String ROUTE = "ui.route";
  private static final String OWN_NAME = "the controller names what it makes";

  private static final FieldTable<SparkTarget> SERVICE_FIELDS =
      new FieldTable<SparkTarget>("what is taken over of a Service")
          .nested(
              "serviceMetadata",
              new FieldTable<SparkTarget>("what is taken over of a Service's metadata")
                  .leftOut("name", OWN_NAME)
                  .kept(
                      "labels",
                      "`spec.ui.service.labels`",
                      (v, t) -> UiTarget.labels(v, t, SERVICE))
                  .kept(
                      "annotations",
                      "`spec.ui.service.annotations`",
                      Copy.to(SERVICE + ".annotations")))
          .nested(
              "serviceSpec",
              new FieldTable<SparkTarget>("what is taken over of a Service's spec")
                  .kept("type", "`spec.ui.service.type`", (v, t) -> UiTarget.type(v, t, SERVICE))
                  .changed("ports", "`spec.ui.service.port`", ApacheUi::ports)
                  .leftOut("selector", "the controller selects the driver"));

  static final FieldTable<SparkTarget> INGRESSES =
      new FieldTable<SparkTarget>("a driverServiceIngressList of spark.apache.org/v1")
          .with(SERVICE_FIELDS)
          .nested("ingressMetadata", metadata("an Ingress", INGRESS))
          .changed(
              "ingressSpec",
              "`spec.ui.ingress`: class, host, path and Secret of the first rule",
              ApacheUi::ingress);

  static final FieldTable<SparkTarget> ROUTES =
      new FieldTable<SparkTarget>("a driverHttpRouteList of spark.apache.org/v1")
          .with(SERVICE_FIELDS)
          .nested("httpRouteMetadata", metadata("an HTTPRoute", ROUTE))
          .changed(
              "httpRouteSpec",
              "`spec.ui.route`: gateways, host names, and the path of the first rule",
              ApacheUi::route);

  private ApacheUi() {}

  static void ingresses(Value value, SparkTarget target) {
    value.items().forEach(item -> of(item, target, INGRESSES, INGRESS, "an Ingress"));
  }

  static void routes(Value value, SparkTarget target) {
    value.items().forEach(item -> of(item, target, ROUTES, ROUTE, "an HTTPRoute"));
  }

  private static void of(
      Value item, SparkTarget target, FieldTable<SparkTarget> table, String field, String kind) {
    if (!isUi(item)) {
      item.refused(
          ("is left out: only to Spark's UI, port 4040, %s leads here; give the driver a label by"
                  + " spec.driver.labels, and apply a Service of your own that selects it, and %s")
              .formatted(kind, kind));
    } else if (target.find(field) != null) {
      item.refused(
          "is left out: the UI has %s already; apply a second one yourself".formatted(kind));
    } else {
      target.object(SERVICE);
      table.convert(item, target);
    }
  }

  private static boolean isUi(Value item) {
    for (JsonNode port : item.at("serviceSpec").at("ports").node()) {
      JsonNode to = port.path("targetPort");
      if (to.asText().equals("spark-ui") || to.asInt(port.path("port").asInt()) == UiTarget.PORT) {
        return true;
      }
    }
    return false;
  }

  private static FieldTable<SparkTarget> metadata(String kind, String field) {
    return new FieldTable<SparkTarget>("what is taken over of the metadata of %s".formatted(kind))
        .leftOut("name", OWN_NAME)
        .leftOut("labels", "it has the controller's own")
        .kept("annotations", "`spec." + field + ".annotations`", Copy.to(field + ".annotations"));
  }

  private static void ports(Value value, SparkTarget target) {
    for (Value item : value.items()) {
      JsonNode to = item.at("targetPort").node();
      int port = item.at("port").node().asInt();
      if (to.asText().equals("spark-ui") || to.asInt(port) == UiTarget.PORT) {
        target.set(SERVICE + ".port", port);
        item.changed("spec.ui.service.port");
      } else {
        item.refused("is left out: the Service has the UI's port only; apply one of your own");
      }
    }
  }

  private static void ingress(Value value, SparkTarget target) {
    JsonNode rule = value.node().at("/rules/0");
    String host = rule.path("host").asText();
    if (!UiTarget.isHost(host)) {
      value.refused(
          "is left out: its first rule has no host, which an Ingress of ours needs; write"
              + " spec.ui.ingress.host");
      return;
    }
    target.set(INGRESS + ".host", host);
    path(rule.at("/http/paths/0/path").asText(), INGRESS, target);
    copy(value.node().path("ingressClassName"), INGRESS + ".ingressClassName", target);
    copy(value.node().at("/tls/0/secretName"), INGRESS + ".tlsSecretName", target);
    value.changed("spec.ui.ingress: class, host, path and Secret of the first rule");
    if (value.node().path("rules").size() > 1 || rule.at("/http/paths").size() > 1) {
      value.at("rules").refused("is left out but for the first path of the first rule");
    }
  }

  private static void route(Value value, SparkTarget target) {
    ArrayNode parents = JsonNodeFactory.instance.arrayNode();
    for (JsonNode parent : value.node().path("parentRefs")) {
      ObjectNode reference = parents.addObject();
      for (String field : List.of("name", "namespace", "sectionName")) {
        if (Value.given(parent.path(field))) {
          reference.set(field, parent.path(field));
        }
      }
    }
    if (parents.isEmpty()) {
      value.refused("is left out: it names no gateway; write spec.ui.route.parentRefs");
      return;
    }
    target.set(ROUTE + ".parentRefs", parents);
    copy(value.node().path("hostnames"), ROUTE + ".hostnames", target);
    path(value.node().at("/rules/0/matches/0/path/value").asText(), ROUTE, target);
    value.changed("spec.ui.route: gateways, host names, and the path of the first rule");
    if (value.node().path("rules").size() > 1) {
      value.at("rules").refused("is left out but for the path of the first");
    }
  }

  private static void copy(JsonNode said, String path, SparkTarget target) {
    if (Value.given(said)) {
      target.set(path, said);
    }
  }

  private static void path(String said, String field, SparkTarget target) {
    if (said.startsWith("/") && said.length() > 1) {
      target.set(field + ".path", said);
    }
  }
}
