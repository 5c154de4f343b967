package dev.millwright.convert.spark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.convert.source.Value;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How Spark's UI is reached: the Service, and the Ingress to it. */
public final class UiTarget {
  /** Where the UI is in the driver. */
  public static final int PORT = 4040;

  private static final Pattern HOST =
      Pattern.compile("([*][.])?([-a-z0-9.]|[{][{](NAME|NAMESPACE)[}][}])+");
  private static final Pattern TYPE = Pattern.compile("ClusterIP|NodePort|LoadBalancer");

  private UiTarget() {}

  /** Type of the Service. */
  public static void type(Value value, SparkTarget target, String service) {
    if (TYPE.matcher(value.text()).matches()) {
      target.set(service + ".type", value.text());
      value.kept("spec.%s.type".formatted(service));
    } else {
      value.refused(
          value.text() + " is left out: a Service is ClusterIP, NodePort or LoadBalancer here");
    }
  }

  /** Labels of the Service. */
  public static void labels(Value value, SparkTarget target, String service) {
    ObjectNode holder = JsonNodeFactory.instance.objectNode();
    Labels.copy(value, holder, "labels", "spec.%s.labels".formatted(service));
    if (holder.has("labels")) {
      target.set(service + ".labels", holder.get("labels"));
    }
  }

  /** Whether it can be a host name of ours, placeholders included. */
  public static boolean isHost(@Nullable String text) {
    return text != null && HOST.matcher(text).matches();
  }
}
