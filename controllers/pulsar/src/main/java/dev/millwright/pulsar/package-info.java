/** The Pulsar controller. */
@NullMarked
package dev.millwright.pulsar;

import org.jspecify.annotations.NullMarked;
