/** Tells a native image what it cannot see of Pulsar's shaded admin client by itself. */
@NullMarked
package dev.millwright.pulsar.admin.deployment;

import org.jspecify.annotations.NullMarked;
