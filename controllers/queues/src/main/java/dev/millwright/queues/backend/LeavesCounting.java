package dev.millwright.queues.backend;

/**
 * A back end that does not count applications. The status of its queues says how many may run at a
 * time, and the Spark controller counts SparkApplications.
 */
public interface LeavesCounting {}
