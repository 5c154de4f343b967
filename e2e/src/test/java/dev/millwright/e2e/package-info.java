/**
 * The controller, from its image, on a real node with real Pulsar: what a person sees who applies
 * an example, kills things and looks for the messages afterwards.
 */
@NullMarked
package dev.millwright.e2e;

import org.jspecify.annotations.NullMarked;
