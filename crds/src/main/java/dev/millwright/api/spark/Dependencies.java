package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the program needs beside its own file; the driver fetches it and hands it to executors. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Dependencies(
    @JsonPropertyDescription(
            "Jars on the class path, `spark.jars`: `local:///opt/lib.jar` for one in the image, "
                + "else an address. Update: restart.")
        @Size(max = 128)
        @ValidationRule(
            value = SparkValues.ADDRESSES,
            messageExpression = SparkValues.ADDRESSES_MESSAGE)
        @Nullable List<@Size(max = 1024) String> jars,
    @JsonPropertyDescription(
            "Files in the working directory, `spark.files`; addresses. Update: restart.")
        @Size(max = 128)
        @ValidationRule(
            value = SparkValues.ADDRESSES,
            messageExpression = SparkValues.ADDRESSES_MESSAGE)
        @Nullable List<@Size(max = 1024) String> files,
    @JsonPropertyDescription(
            "Python files and archives on `PYTHONPATH`, `spark.submit.pyFiles`; addresses. Update:"
                + " restart.")
        @Size(max = 128)
        @ValidationRule(
            value = SparkValues.ADDRESSES,
            messageExpression = SparkValues.ADDRESSES_MESSAGE)
        @Nullable List<@Size(max = 1024) String> pyFiles,
    @JsonPropertyDescription(
            "Archives unpacked in the working directory, `spark.archives`; addresses, with "
                + "`#folder` for a name. Update: restart.")
        @Size(max = 128)
        @ValidationRule(
            value = SparkValues.ADDRESSES,
            messageExpression = SparkValues.ADDRESSES_MESSAGE)
        @Nullable List<@Size(max = 1024) String> archives,
    @JsonPropertyDescription(
            "Maven coordinates, `groupId:artifactId:version`, `spark.jars.packages`; the driver "
                + "resolves them at each start, so it must reach a repository. Update: restart.")
        @Size(max = 128)
        @ValidationRule(
            value = SparkValues.COORDINATES,
            messageExpression = SparkValues.COORDINATES_MESSAGE)
        @Nullable List<@Size(max = 1024) String> packages,
    @JsonPropertyDescription(
            "What the packages need and shall not bring, `groupId:artifactId`, "
                + "`spark.jars.excludes`. Update: restart.")
        @Size(max = 128)
        @ValidationRule(
            value = SparkValues.EXCLUSIONS,
            messageExpression = SparkValues.EXCLUSIONS_MESSAGE)
        @Nullable List<@Size(max = 1024) String> excludePackages,
    @JsonPropertyDescription(
            "Further Maven repositories, `spark.jars.repositories`. Update: restart.")
        @Size(max = 128)
        @ValidationRule(
            value = SparkValues.ADDRESSES,
            messageExpression = SparkValues.ADDRESSES_MESSAGE)
        @Nullable List<@Size(max = 1024) String> repositories) {}
