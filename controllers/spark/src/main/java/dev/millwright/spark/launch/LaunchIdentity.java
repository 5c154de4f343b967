package dev.millwright.spark.launch;

import java.time.Instant;

/**
 * What Spark would draw by chance or read from a clock, given from outside so that the same request
 * always gives the same objects.
 *
 * @param appId {@code spark.app.id}, unique over time: a label value, {@code spark-} and 32
 *     hexadecimal digits in Spark
 * @param resourceId part of every name, unique among launches: lower-case hexadecimal, 16
 *     characters in Spark
 * @param submitTime {@code spark.app.submitTime}, from which Spark's UI counts
 */
public record LaunchIdentity(String appId, String resourceId, Instant submitTime) {}
