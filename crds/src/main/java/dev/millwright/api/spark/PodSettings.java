package dev.millwright.api.spark;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What driver and executors have in common, for whoever reads both; each documents its own. */
public sealed interface PodSettings permits DriverSettings, ExecutorSettings {
  /** Cores; also the CPU request where there is no {@link #coreRequest()}. */
  @Nullable Integer cores();

  /** CPU request. */
  @Nullable Quantity coreRequest();

  /** CPU limit. */
  @Nullable Quantity coreLimit();

  /** Heap, as Java writes it. */
  @Nullable String memory();

  /** Memory beside the heap, as Java writes it. */
  @Nullable String memoryOverhead();

  /** Memory beside the heap as a share of it. */
  @Nullable Double memoryOverheadFactor();

  /** Devices of Spark's container. */
  @Nullable GpuSettings gpu();

  /** Account of the pod. */
  @Nullable String serviceAccountName();

  /** Labels of the pod. */
  @Nullable Map<String, String> labels();

  /** Annotations of the pod. */
  @Nullable Map<String, String> annotations();

  /** Environment of Spark's container. */
  @Nullable List<EnvironmentVariable> env();

  /** ConfigMaps and Secrets whose keys become environment. */
  @Nullable List<EnvFromSource> envFrom();

  /** Flags of the JVM. */
  @Nullable String javaOptions();

  /** Pod template. */
  @Nullable JsonNode template();
}
