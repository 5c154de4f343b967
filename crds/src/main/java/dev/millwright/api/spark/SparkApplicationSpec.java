package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.SecretReference;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants of an application. What has a typed field is said there or in {@code conf},
 * never in both; {@code conf} holds whatever else Spark knows.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@ValidationRule(
    value = SparkRules.PROGRAM,
    message = SparkRules.PROGRAM_MESSAGE,
    fieldPath = ".mainApplicationFile")
@ValidationRule(
    value = SparkRules.MAIN_CLASS,
    messageExpression = SparkRules.MAIN_CLASS_MESSAGE,
    fieldPath = ".mainClass")
@ValidationRule(
    value = SparkRules.NO_MAIN_CLASS,
    messageExpression = SparkRules.NO_MAIN_CLASS_MESSAGE,
    fieldPath = ".mainClass")
@ValidationRule(
    value = SparkRules.INSTANCES,
    messageExpression = SparkRules.INSTANCES_MESSAGE,
    fieldPath = ".executor.instances")
@ValidationRule(
    value = SparkRules.SHUFFLE_TRACKING,
    message = SparkRules.SHUFFLE_TRACKING_MESSAGE,
    fieldPath = ".dynamicAllocation.shuffleTracking")
@ValidationRule(
    value = SparkRules.DRIVER_CORES,
    messageExpression = SparkRules.DRIVER_CORES_MESSAGE,
    fieldPath = ".driver.coreLimit")
@ValidationRule(
    value = SparkRules.EXECUTOR_CORES,
    messageExpression = SparkRules.EXECUTOR_CORES_MESSAGE,
    fieldPath = ".executor.coreLimit")
public record SparkApplicationSpec(
    @JsonPropertyDescription(
            "Spark version of the image, of the lines 3.5 and 4.0 to 4.3, like `4.0.1`; what the"
                + " driver is given depends on it. Update: restart.")
        @Size(max = 32)
        @ValidationRule(value = SparkValues.VERSION, message = SparkValues.VERSION_MESSAGE)
        @Required
        String sparkVersion,
    @JsonPropertyDescription(
            "Image of driver and executors. Default `docker.io/apache/spark:<sparkVersion>`, with"
                + " `-r` behind it for R. Update: restart.")
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
            "What to run: `local:///opt/app.py` for a file in the image, else an address such as"
                + " `s3a://bucket/app.jar` that the driver can read. A name that ends in `.py` is"
                + " Python, in `.R` is R, and anything else is a jar of Java or Scala. May be left"
                + " out where `mainClass` is in the image's own jars. Update: restart.")
        @Size(min = 1, max = 2048)
        @ValidationRule(value = SparkValues.ADDRESS, message = SparkValues.ADDRESS_MESSAGE)
        @Nullable String mainApplicationFile,
    @JsonPropertyDescription(
            "Class to run, of Java and Scala programs and needed for these; no jar is opened to "
                + "look"
                + " for one. Update: restart.")
        @Size(min = 1, max = 512)
        @ValidationRule(
            value = "self.matches('^[^ /]+$')",
            message = "must be the full name of a class, like org.apache.spark.examples.SparkPi")
        @Nullable String mainClass,
    @JsonPropertyDescription("Arguments of the program. Update: restart.") @Size(max = 1024)
        @Nullable List<String> arguments,
    @JsonPropertyDescription(
            "User whose rights the program has in Hadoop, `--proxy-user`. Update: restart.")
        @Size(min = 1, max = 256)
        @ValidationRule(value = "self.matches('^[^ ]+$')", message = "must hold no spaces")
        @Nullable String proxyUser,
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
    @JsonPropertyDescription("The pod that runs the program. Update: as each field says.")
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
    @JsonPropertyDescription("When there is another attempt. Update: hot.")
        @Nullable RestartSettings restart,
    @JsonPropertyDescription(
            "How long each part of an attempt may last. What one of them ends is a failure of class"
                + " `Infrastructure`, but for `total`. Update: hot.")
        @Nullable Deadlines deadlines,
    @JsonPropertyDescription(
            "When a change of a field of class `restart` takes effect on an application that runs:"
                + " `Restart` at once, a failed one begins anew too; `NextAttempt` with that, should"
                + " it come; `Refuse` never, `Accepted` is False until it is taken back. Update: hot.")
        @Default("NextAttempt")
        @Nullable UpdatePolicy updatePolicy,
    @JsonPropertyDescription(
            "`true` ends the running attempt, or keeps the first from beginning, until it is"
                + " `false` again; the next attempt then begins anew. Costs no retry. Update: hot.")
        @Default("false")
        @Nullable Boolean suspend,
    @JsonPropertyDescription(
            "Seconds after which an application that is over is deleted with all it has; 0 is at"
                + " once. Default never. Update: hot.")
        @Min(0)
        @Max(2_147_483_647)
        @Nullable Integer ttlSecondsAfterFinished,
    @JsonPropertyDescription(
            "Whether the driver pod of an attempt that is over stays for its log: `Always`,"
                + " `OnFailure` or `Never`. Update: hot.")
        @Default("Always")
        @Nullable PodRetention podRetention,
    @JsonPropertyDescription("How Spark's UI is reached. Update: as each field says.")
        @Nullable UiSettings ui,
    @JsonPropertyDescription(
            "The log for a history server. Default none. Update: as each field says.")
        @Nullable EventLogSettings eventLog,
    @JsonPropertyDescription("Metrics for Prometheus. Default none. Update: restart.")
        @Nullable MonitoringSettings monitoring,
    @JsonPropertyDescription(
            "Whether a PodDisruptionBudget keeps drains of nodes from evicting the driver. Update:"
                + " hot.")
        @Default("false")
        @Nullable Boolean driverDisruptionBudget) {}
