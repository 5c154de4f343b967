/** From an outcome to the status of an object. Pure; time comes from an injected clock. */
@NullMarked
package dev.millwright.common.status;

import org.jspecify.annotations.NullMarked;
