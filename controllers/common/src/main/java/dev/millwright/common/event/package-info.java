/** Kubernetes Events on transitions of conditions. */
@NullMarked
package dev.millwright.common.event;

import org.jspecify.annotations.NullMarked;
