package dev.millwright.spark.queue;

import dev.millwright.api.spark.SparkApplication;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.javaoperatorsdk.operator.api.reconciler.ResourceCache;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the watches brought, by a number that the test gives; it counts how often it is listed. */
final class WatchedApplications implements ResourceCache<SparkApplication> {
  private static final KubernetesSerialization YAML = new KubernetesSerialization();

  private final Map<Integer, SparkApplication> all = new TreeMap<>();
  private int lists;

  SparkApplication put(int number, String yaml) {
    SparkApplication application = YAML.unmarshal(yaml, SparkApplication.class);
    all.put(number, application);
    return application;
  }

  void remove(int number) {
    all.remove(number);
  }

  int lists() {
    return lists;
  }

  @Override
  public Stream<SparkApplication> list(Predicate<SparkApplication> predicate) {
    lists++;
    return all.values().stream().filter(predicate);
  }

  @Override
  public Stream<SparkApplication> list(String namespace, Predicate<SparkApplication> predicate) {
    return list(one -> one.getMetadata().getNamespace().equals(namespace) && predicate.test(one));
  }

  @Override
  public Optional<SparkApplication> get(ResourceID id) {
    return all.values().stream().filter(one -> ResourceID.fromResource(one).equals(id)).findFirst();
  }

  @Override
  public Stream<ResourceID> keys() {
    return all.values().stream().map(ResourceID::fromResource);
  }
}
