/**
 * From a custom resource to the request of a launch: typed fields become configuration and
 * templates.
 */
@NullMarked
package dev.millwright.spark.request;

import org.jspecify.annotations.NullMarked;
