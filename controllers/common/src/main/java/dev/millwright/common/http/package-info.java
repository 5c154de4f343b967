/** What answers over HTTP may cost. */
@NullMarked
package dev.millwright.common.http;

import org.jspecify.annotations.NullMarked;
