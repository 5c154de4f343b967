/** Rules over gathered facts. Pure. */
@NullMarked
package dev.millwright.common.policy;

import org.jspecify.annotations.NullMarked;
