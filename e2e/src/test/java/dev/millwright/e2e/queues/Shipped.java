package dev.millwright.e2e.queues;

import dev.millwright.testkit.Checkout;
import java.nio.file.Path;

/** A controller of ours, as it is packaged and with the rights that it is shipped with. */
enum Shipped {
  QUEUES("queues"),
  SPARK("spark");

  private final String title;

  Shipped(String title) {
    this.title = title;
  }

  /** As its module is called. */
  String title() {
    return title;
  }

  Path jar() {
    return Checkout.root()
        .resolve("controllers")
        .resolve(title)
        .resolve("target/quarkus-app/quarkus-run.jar");
  }

  /** Name of its ServiceAccount, and of what belongs to it. */
  String account() {
    return "millwright-" + title + "-controller";
  }
}
