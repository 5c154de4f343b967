/**
 * Types that mean the same on every kind. Depends on nothing but fabric8's annotations and model.
 */
@NullMarked
package dev.millwright.api.common;

import org.jspecify.annotations.NullMarked;
