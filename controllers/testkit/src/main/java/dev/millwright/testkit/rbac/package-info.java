/** Compares the shipped Role with what a controller asks of the API server. */
@NullMarked
package dev.millwright.testkit.rbac;

import org.jspecify.annotations.NullMarked;
