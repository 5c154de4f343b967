package dev.millwright.benchmarks.spark;

import dev.millwright.benchmarks.Api;
import dev.millwright.benchmarks.Clients;
import java.io.IOException;
import java.util.List;
import java.util.function.ObjIntConsumer;

/** Creates applications, and does one thing to many of them. */
final class Load implements AutoCloseable {
  private final Clients clients = new Clients();
  private final Template application;
  private final Api api;
  private final String collection;
  private final Lives lives;

  Load(Api api, Shape shape, Lives lives) throws IOException {
    this.application =
        Template.of("application.json").with("EXECUTORS", Integer.toString(shape.executors()));
    this.api = api;
    this.collection = applications(shape);
    this.lives = lives;
  }

  /** The path of all applications. */
  static String applications(Shape shape) {
    return "/apis/spark.millwright.dev/v1alpha1/namespaces/"
        + shape.namespace()
        + "/sparkapplications";
  }

  /** As fast as eight clients can. */
  void burst(List<String> names) {
    each(names, (name, index) -> create(name));
  }

  /** Evenly, {@link Shape#PACE} a minute. */
  void paced(List<String> names) {
    clients.paced(names, Shape.PACE, (name, index) -> create(name));
  }

  /** Does this to each, by eight threads. */
  void each(List<String> names, ObjIntConsumer<String> deed) {
    clients.each(names, deed);
  }

  private void create(String name) {
    lives.of(name).note(Moment.CREATED);
    api.create(collection, application.with("NAME", name).text());
  }

  @Override
  public void close() {
    clients.close();
  }
}
