package dev.millwright.common.runtime;

import io.javaoperatorsdk.operator.api.monitoring.Metrics;
import io.javaoperatorsdk.operator.monitoring.micrometer.MicrometerMetrics;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Metrics of reconciles, by controller and never by object. The framework's own choice keeps
 * histograms for every custom resource there is: with ten thousand topics that is most of the heap,
 * and more series than a Prometheus wants of one process. What concerns one object stands in its
 * status.
 */
@Singleton
public class OperatorMetrics {
  private static final String PREFIX = "operator.sdk.";

  /** Counts up for ever where something stays broken, and would make a series at each step. */
  private static final String RETRY = "reconciliations.retries.number";

  @Produces
  @Singleton
  Metrics metrics(MeterRegistry registry) {
    return MicrometerMetrics.withoutPerResourceMetrics(registry);
  }

  @Produces
  @Singleton
  MeterFilter noSeriesPerRetry() {
    return MeterFilter.ignoreTags(RETRY);
  }

  /** Quantiles are for the server to compute of the buckets; here they cost more than the calls. */
  @Produces
  @Singleton
  MeterFilter bucketsInsteadOfQuantiles() {
    return new MeterFilter() {
      @Override
      public DistributionStatisticConfig configure(
          Meter.Id id, DistributionStatisticConfig wanted) {
        return id.getName().startsWith(PREFIX)
            ? DistributionStatisticConfig.builder().percentiles().build().merge(wanted)
            : wanted;
      }
    };
  }
}
