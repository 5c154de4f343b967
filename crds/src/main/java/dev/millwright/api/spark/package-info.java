/**
 * Group {@code spark.millwright.dev}: applications, schedules of applications, and Spark Connect
 * servers.
 *
 * <p>Every field of an application's spec says in its description when a change of it takes effect:
 * {@code hot} at once, {@code next attempt} without touching a running one, {@code restart} by a
 * new attempt that comes when {@link dev.millwright.api.spark.UpdatePolicy} says so, {@code
 * immutable} never. Defaults of nested fields are the controller's and are not written into the
 * spec.
 *
 * <p>Nothing here has a type that could fail to parse once the API server has taken an object: one
 * object that cannot be read would stop a controller's informer for all of them. That is why pod
 * templates are JSON, numbers have bounds, and choices are enums of the schema.
 */
@NullMarked
package dev.millwright.api.spark;

import org.jspecify.annotations.NullMarked;
