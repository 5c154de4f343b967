package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** The log from which a history server shows an application that is over. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventLogSettings(
    @JsonPropertyDescription(
            "Folder or bucket, `spark.eventLog.dir`, like `s3a://logs/spark`; it must exist. "
                + "Update: restart.")
        @Size(min = 1, max = 1024)
        @ValidationRule(
            value = "self.matches('^[^ ]+$')",
            message = "must be a folder or an address without spaces, like s3a://logs/spark")
        @Required
        String dir,
    @JsonPropertyDescription(
            "Whether it is compressed, `spark.eventLog.compress`. Default Spark's: `true` since "
                + "4.0. Update: restart.")
        @Nullable Boolean compress,
    @JsonPropertyDescription(
            "Whether it is cut into files that roll, `spark.eventLog.rolling.enabled`. Default "
                + "Spark's: `true` since 4.0. Update: restart.")
        @Nullable Boolean rolling,
    @JsonPropertyDescription(
            "Address of the history server that reads it; `status.uiAddress` leads there once the "
                + "application is over. Update: hot.")
        @Size(min = 1, max = 1024)
        @ValidationRule(
            value = "self.matches('^https?://[^ ]+$')",
            message = "must be an address, like https://history.example.com")
        @Nullable String historyServer) {}
