package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import dev.millwright.api.common.ValueRules;
import io.fabric8.crd.generator.annotation.SchemaFrom;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pods that run the tasks; the driver makes them. Their memory request and limit are {@code
 * memory}, overhead and, where {@code conf} sets them, off-heap and PySpark memory together.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@ValidationRule(
    value = SparkRules.CORE_LIMIT,
    messageExpression = SparkRules.CORE_LIMIT_MESSAGE,
    fieldPath = ".coreLimit")
public record ExecutorSettings(
    @JsonPropertyDescription(
            "Executors, `spark.executor.instances`; not beside `dynamicAllocation`. Default 2, as "
                + "in"
                + " Spark. Update: restart.")
        @Min(1)
        @Max(100_000)
        @Nullable Integer instances,
    @JsonPropertyDescription(
            "Tasks that run at a time, `spark.executor.cores`; also the CPU request where"
                + " `coreRequest` is left out. Default 1. Update: restart.")
        @Min(1)
        @Max(1024)
        @Nullable Integer cores,
    @JsonPropertyDescription(
            "CPU request of a pod, like `500m`, `spark.kubernetes.executor.request.cores`. Default"
                + " `cores`. Update: restart.")
        @ValidationRule(value = SparkValues.CPU, message = SparkValues.CPU_MESSAGE)
        @Nullable Quantity coreRequest,
    @JsonPropertyDescription(
            "CPU limit of a pod, `spark.kubernetes.executor.limit.cores`; not below the request."
                + " Default no limit. Update: restart.")
        @ValidationRule(value = SparkValues.CPU, message = SparkValues.CPU_MESSAGE)
        @Nullable Quantity coreLimit,
    @JsonPropertyDescription(
            "Heap of each JVM, `spark.executor.memory`, as Java writes it: `512m`, `2g`; not `2Gi`."
                + " Default `1g`. Update: restart.")
        @Size(max = 16)
        @ValidationRule(
            value = SparkValues.JAVA_MEMORY,
            messageExpression = SparkValues.JAVA_MEMORY_MESSAGE)
        @Nullable String memory,
    @JsonPropertyDescription(
            "Memory of a pod beside the heap, like `512m`, `spark.executor.memoryOverhead`. Default"
                + " the larger of `384m` and `memoryOverheadFactor` of `memory`. Update: restart.")
        @Size(max = 16)
        @ValidationRule(
            value = SparkValues.JAVA_MEMORY,
            messageExpression = SparkValues.JAVA_MEMORY_MESSAGE)
        @Nullable String memoryOverhead,
    @JsonPropertyDescription(
            "Overhead as a share of `memory`, `spark.executor.memoryOverheadFactor`. Default the"
                + " driver's default, 0.1 or 0.4 for Python and R. Update: restart.")
        @Max(100)
        @ValidationRule(value = "self > 0.0", message = "must be above 0, like 0.1")
        @Nullable Double memoryOverheadFactor,
    @JsonPropertyDescription("Graphics cards of the container. Update: restart.")
        @Nullable GpuSettings gpu,
    @JsonPropertyDescription(
            "ServiceAccount of the executors. Default the driver's, as in Spark. Update: restart.")
        @Size(min = 1, max = 253)
        @ValidationRule(value = ValueRules.OBJECT_NAME, message = ValueRules.OBJECT_NAME_MESSAGE)
        @Nullable String serviceAccountName,
    @JsonPropertyDescription(
            "Added to the pods; not Spark's own, `spark-*`, nor `millwright.dev/*`. Update: next"
                + " attempt.")
        @Size(max = 64)
        @ValidationRule(value = KeyRules.LABELS, messageExpression = KeyRules.LABELS_MESSAGE)
        @ValidationRule(
            value = KeyRules.LABEL_VALUES,
            messageExpression = KeyRules.LABEL_VALUES_MESSAGE)
        @Nullable Map<String, @Size(max = 63) String> labels,
    @JsonPropertyDescription("Added to the pods. Update: next attempt.") @Size(max = 64)
        @Nullable Map<String, String> annotations,
    @JsonPropertyDescription(
            "Environment of Spark's container; what Spark sets itself is refused. Update: restart.")
        @Size(max = 128)
        @ValidationRule(value = SparkValues.ENV, messageExpression = SparkValues.ENV_MESSAGE)
        @ValidationRule(
            value = SparkValues.ENV_NAMES,
            messageExpression = SparkValues.ENV_NAMES_MESSAGE)
        @Nullable List<EnvironmentVariable> env,
    @JsonPropertyDescription(
            "ConfigMaps and Secrets whose keys become environment of Spark's container. Update:"
                + " restart.")
        @Size(max = 32)
        @Nullable List<EnvFromSource> envFrom,
    @JsonPropertyDescription(
            "Flags of the JVM, `spark.executor.extraJavaOptions`; neither `-Xmx` nor `-Dspark.*`."
                + " Update: restart.")
        @Size(max = 4096)
        @ValidationRule(
            value = SparkValues.JAVA_OPTIONS,
            message = SparkValues.JAVA_OPTIONS_MESSAGE)
        @Nullable String javaOptions,
    @JsonPropertyDescription(
            "Pod template: whatever a pod may have, in Kubernetes' own words: volumes, tolerations,"
                + " affinity, sidecars, security contexts. Spark's container is the one that"
                + " `spark.kubernetes.executor.podTemplateContainerName` in `conf` names, else the"
                + " first. Of it Spark sets image, pull policy, CPU and memory; of the pod name,"
                + " namespace and restart policy. Update: as each field"
                + " says.")
        @SchemaFrom(type = PodTemplateSchema.class)
        @ValidationRule(
            value = PodTemplateSchema.ONE_EXECUTOR,
            message = PodTemplateSchema.ONE_EXECUTOR_MESSAGE,
            fieldPath = ".spec.containers")
        @Nullable JsonNode template)
    implements PodSettings {}
