package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.SecretReference;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants of a Spark Connect server: one driver that many clients share. It is made
 * anew whenever it ends, after pauses that grow to five minutes.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@ValidationRule(
    value = SparkRules.INSTANCES,
    messageExpression = SparkRules.INSTANCES_MESSAGE,
    fieldPath = ".executor.instances")
@ValidationRule(
    value = SparkRules.SHUFFLE_TRACKING,
    message = SparkRules.SHUFFLE_TRACKING_MESSAGE,
    fieldPath = ".dynamicAllocation.shuffleTracking")
@ValidationRule(
    value = SparkRules.CONNECT_JAR,
    messageExpression = SparkRules.CONNECT_JAR_MESSAGE,
    fieldPath = ".dependencies.packages")
@ValidationRule(
    value = SparkRules.DRIVER_CORES,
    messageExpression = SparkRules.DRIVER_CORES_MESSAGE,
    fieldPath = ".driver.coreLimit")
@ValidationRule(
    value = SparkRules.EXECUTOR_CORES,
    messageExpression = SparkRules.EXECUTOR_CORES_MESSAGE,
    fieldPath = ".executor.coreLimit")
public record SparkConnectSpec(
    @JsonPropertyDescription(
            "Spark version of the image, of the lines 3.5 and 4.0 to 4.3, like `4.0.1`; what the"
                + " driver is given depends on it. Update: restart.")
        @Size(max = 32)
        @ValidationRule(value = SparkValues.VERSION, message = SparkValues.VERSION_MESSAGE)
        @Required
        String sparkVersion,
    @JsonPropertyDescription(
            "Image of server and executors. Default `docker.io/apache/spark:<sparkVersion>`. "
                + "Update: restart.")
        @Size(max = 512)
        @ValidationRule(value = SparkValues.IMAGE, message = SparkValues.IMAGE_MESSAGE)
        @Nullable String image,
    @JsonPropertyDescription(
            "When nodes pull the image: `Always`, `IfNotPresent` (default), `Never`. Update: next"
                + " attempt.")
        @Nullable ImagePullPolicy imagePullPolicy,
    @JsonPropertyDescription("Secrets to pull images with. Update: next attempt.") @Size(max = 16)
        @Nullable List<SecretReference> imagePullSecrets,
    @JsonPropertyDescription(
            "Spark's configuration, keys as in `spark-defaults.conf`. Keys that have a typed field"
                + " in use, that are the controller's, or that only a submit host could follow are"
                + " refused with what to do instead. Update: restart.")
        @Size(max = 512)
        @ValidationRule(value = KeyRules.CONF_KEYS, messageExpression = KeyRules.CONF_KEYS_MESSAGE)
        @ValidationRule(
            value = KeyRules.CONF_LABELS,
            messageExpression = KeyRules.CONF_LABELS_MESSAGE)
        @ValidationRule(value = KeyRules.KEYTAB, messageExpression = KeyRules.KEYTAB_MESSAGE)
        @Nullable Map<String, String> conf,
    @JsonPropertyDescription(
            "Hadoop's configuration, keys as in `core-site.xml`, without `spark.hadoop.` before"
                + " them. Update: restart.")
        @Size(max = 512)
        @ValidationRule(
            value = KeyRules.HADOOP_KEYS,
            messageExpression = KeyRules.HADOOP_KEYS_MESSAGE)
        @Nullable Map<String, String> hadoopConf,
    @JsonPropertyDescription(
            "ConfigMap with files for Spark's folder of configuration: `spark-defaults.conf`, which"
                + " `conf` is laid over, `log4j2.properties`, `metrics.properties`. Update: "
                + "restart.")
        @Nullable ConfigMapReference sparkConfConfigMap,
    @JsonPropertyDescription(
            "ConfigMap with `core-site.xml`, `hdfs-site.xml` and the like,"
                + " `spark.kubernetes.hadoop.configMapName`. Update: restart.")
        @Nullable ConfigMapReference hadoopConfConfigMap,
    @JsonPropertyDescription("Libraries and files. Update: restart.")
        @Nullable Dependencies dependencies,
    @JsonPropertyDescription("The pod of the server. Update: as each field says.")
        @Nullable DriverSettings driver,
    @JsonPropertyDescription("The pods that run the tasks. Update: as each field says.")
        @Nullable ExecutorSettings executor,
    @JsonPropertyDescription(
            "Executors that come and go with the work; on where this is, even as `{}`. Update:"
                + " restart.")
        @Nullable DynamicAllocation dynamicAllocation,
    @JsonPropertyDescription(
            "BatchQueue to wait in. Default none: the pods are scheduled as they come. Update: next"
                + " attempt.")
        @Nullable QueueReference queue,
    @JsonPropertyDescription(
            "The Service `<name>-connect` that clients reach the server by. Update: hot.")
        @Nullable ServiceSettings service,
    @JsonPropertyDescription(
            "How a new server takes the place of one whose settings of class `restart` changed:"
                + " `RollingUpdate`, or `Recreate`, which needs no room for two. Sessions of "
                + "clients"
                + " end with the old one. Update: hot.")
        @Default("RollingUpdate")
        @Nullable ConnectUpdateStrategy updateStrategy,
    @JsonPropertyDescription(
            "`true` ends the server and its executors until it is `false` again. Update: hot.")
        @Default("false")
        @Nullable Boolean suspend,
    @JsonPropertyDescription("How Spark's UI is reached. Update: as each field says.")
        @Nullable UiSettings ui,
    @JsonPropertyDescription(
            "The log for a history server. Default none. Update: as each field says.")
        @Nullable EventLogSettings eventLog,
    @JsonPropertyDescription("Metrics for Prometheus. Default none. Update: restart.")
        @Nullable MonitoringSettings monitoring) {}
