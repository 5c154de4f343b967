package dev.millwright.spark.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Where our launch is not Spark's on purpose: the whole table. Each entry takes its difference out
 * of a pair, and a test tells whether any case still needs it.
 */
enum IntendedDifference {
  /** Spark draws four ids by chance for one launch; ours is one, given from outside. */
  ONE_ID,
  /** Spark numbers claims in the order of a hash table; ours in the order of the volumes' names. */
  CLAIM_NUMBERS,
  /** The order of what comes from a hash table in Spark; ours is sorted. */
  SORTED,
  /** Spark shuffles local directories that are given as volumes; ours keep their order. */
  LOCAL_DIRECTORIES_IN_ORDER,
  /** Spark's owner is the driver's pod, made first; ours is the application, made before all. */
  OWNER,
  /** We name the namespace in each object; Spark leaves it to its client. */
  NAMESPACE,
  /** Service links are off unless a template wants them: too many Services make pods fail. */
  NO_SERVICE_LINKS,
  /** The properties file has no date, and its lines are sorted: the same launch, the same text. */
  PROPERTIES_TEXT,
  /** The executors' template is written anew from what was read; Spark copies a file. */
  TEMPLATE_TEXT,
  /**
   * The executors' template is an entry of the driver's ConfigMap, under Spark's own key; Spark
   * makes a ConfigMap for it alone, which is one more write for each launch.
   */
  ONE_CONFIG_MAP,
  /** The driver's template is part of the request; in Spark its path stays in the properties. */
  TEMPLATE_PATH,
  /**
   * Since 4.2 Spark locks its executors against all but pods of the same application, and so
   * against scrapers of metrics; who wants such a NetworkPolicy writes it.
   */
  NO_NETWORK_POLICY;

  /** Whether Sparks of this line need it at all. */
  boolean concerns(String line) {
    return this != NO_NETWORK_POLICY || line.compareTo("4.2") >= 0;
  }

  /** Makes the two sides the same where they differ by this on purpose. */
  void removeFrom(Pair pair) {
    switch (this) {
      case ONE_ID -> Ids.unify(pair);
      case CLAIM_NUMBERS -> Ids.renumberClaims(pair);
      case SORTED -> Orders.sort(pair);
      case LOCAL_DIRECTORIES_IN_ORDER -> Orders.sortLocalDirectories(pair);
      case OWNER -> Fields.dropOwners(pair);
      case NAMESPACE -> Fields.dropNamespaces(pair);
      case NO_SERVICE_LINKS -> Fields.dropServiceLinks(pair);
      case PROPERTIES_TEXT -> Texts.readProperties(pair);
      case TEMPLATE_TEXT -> Texts.readTemplate(pair);
      case ONE_CONFIG_MAP -> Texts.shareConfigMap(pair);
      case TEMPLATE_PATH -> Texts.dropTemplatePath(pair);
      case NO_NETWORK_POLICY ->
          pair.spark().removeIf(object -> object.get("kind").asText().equals("NetworkPolicy"));
    }
  }

  /** Removals of single fields. */
  private static final class Fields {
    static void dropOwners(Pair pair) {
      pair.spark().forEach(object -> metadata(object).remove("ownerReferences"));
    }

    static void dropNamespaces(Pair pair) {
      pair.spark().forEach(object -> metadata(object).remove("namespace"));
      pair.ours().forEach(object -> metadata(object).remove("namespace"));
    }

    static void dropServiceLinks(Pair pair) {
      var spec = (ObjectNode) Pair.pod(pair.ours()).get("spec");
      if (!Pair.pod(pair.spark()).get("spec").has("enableServiceLinks")) {
        spec.remove("enableServiceLinks");
      }
      Texts.dropServiceLinks(pair);
    }

    private static ObjectNode metadata(ObjectNode object) {
      return (ObjectNode) object.get("metadata");
    }
  }
}
