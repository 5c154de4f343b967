package dev.millwright.api.manifests;

import dev.millwright.api.spark.ConfKeys;

/** Writes the page of Spark's keys that are not simply the user's. */
final class ConfReference {

  private static final String HEAD =
      """
      # Keys of Spark's configuration

      Made from `ConfKeys` by `make manifests`; do not edit. Whatever is not here goes into
      `spec.conf` as Spark documents it; only labels that Spark keeps for itself and a
      `spark.kerberos.keytab` without `local:` are refused beside these.
      """;

  private ConfReference() {}

  static String page() {
    var page = new StringBuilder(HEAD);
    page.append("\n## Refused in `conf`\n\n| Key | Why, and what to do |\n|---|---|\n");
    ConfKeys.REFUSED.forEach(
        (key, cure) -> page.append("| `").append(key).append("` | ").append(cure).append(" |\n"));
    page.append("\n## Also a field of the spec\n\nOnly one of the two may be set.\n");
    page.append("\n| Key | Field |\n|---|---|\n");
    ConfKeys.FIELDS.forEach(
        (key, field) ->
            page.append("| `").append(key).append("` | `spec.").append(field).append("` |\n"));
    return page.toString();
  }
}
