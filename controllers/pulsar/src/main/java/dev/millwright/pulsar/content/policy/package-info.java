/** Rules on content that no schema can hold. Pure. */
@NullMarked
package dev.millwright.pulsar.content.policy;

import org.jspecify.annotations.NullMarked;
