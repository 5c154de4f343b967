/**
 * The queues controller, as it is packaged, with a real Volcano and a real YuniKorn: what becomes
 * of pods whose queues somebody writes, changes, holds, shrinks and deletes, while schedulers are
 * restarted and the controller is killed; and of SparkApplications in these queues, with the Spark
 * controller as it is packaged. What is not there is skipped by name.
 */
@NullMarked
package dev.millwright.e2e.queues;

import org.jspecify.annotations.NullMarked;
