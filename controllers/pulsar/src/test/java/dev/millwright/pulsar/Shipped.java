package dev.millwright.pulsar;

import dev.millwright.testkit.rbac.ShippedController;

/** What the tests run with. */
public final class Shipped {

  /** The controller's account with its rights. */
  public static final ShippedController CONTROLLER =
      ShippedController.named("millwright-pulsar-controller");

  private Shipped() {}
}
