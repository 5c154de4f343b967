/** What every controller process runs with. */
@NullMarked
package dev.millwright.common.runtime;

import org.jspecify.annotations.NullMarked;
