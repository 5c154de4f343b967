package dev.millwright.spark.desired.ui;

import dev.millwright.api.spark.UiIngress;
import dev.millwright.spark.desired.Owner;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressBuilder;
import java.util.Map;
import java.util.TreeMap;

/**
 * The Ingress to the UI.
 *
 * <p>Below a path the ingress controller must take the path away before it forwards, and the
 * Ingress API has no word for that: it is said by annotations, each controller's own. They are the
 * user's. The one that asks for another form of the path is known here: with {@code
 * nginx.ingress.kubernetes.io/rewrite-target: /$2} the path is written as the expression that this
 * annotation needs. All others leave it the prefix that it is.
 */
final class UiIngressObject {
  private static final String NGINX = "nginx.ingress.kubernetes.io/";
  private static final String REWRITE = NGINX + "rewrite-target";
  private static final String USE_REGEX = NGINX + "use-regex";

  private UiIngressObject() {}

  static Ingress of(Owner owner, UiIngress wished, String path, int port) {
    Map<String, String> annotations =
        new TreeMap<>(wished.annotations() == null ? Map.of() : wished.annotations());
    boolean expression = !path.equals(UiPath.ROOT) && annotations.containsKey(REWRITE);
    if (expression) {
      annotations.putIfAbsent(USE_REGEX, "true");
    }
    String host = host(owner, wished);
    var spec =
        new IngressBuilder()
            .withMetadata(
                owner.meta(UiObjects.COMPONENT, UiObjects.name(owner), Map.of(), annotations))
            .withNewSpec()
            .withIngressClassName(wished.ingressClassName())
            .addNewRule()
            .withHost(host)
            .withNewHttp()
            .addNewPath()
            .withPath(expression ? path + "(/|$)(.*)" : path)
            .withPathType(expression ? "ImplementationSpecific" : "Prefix")
            .withNewBackend()
            .withNewService()
            .withName(UiObjects.name(owner))
            .withNewPort(null, port)
            .endService()
            .endBackend()
            .endPath()
            .endHttp()
            .endRule();
    if (wished.tlsSecretName() != null) {
      spec.addNewTl().withHosts(host).withSecretName(wished.tlsSecretName()).endTl();
    }
    return spec.endSpec().build();
  }

  static String host(Owner owner, UiIngress wished) {
    return Placeholders.filled(wished.host(), owner.namespace(), owner.name());
  }
}
