/** Documents of Apache YuniKorn, read. */
@NullMarked
package dev.millwright.queues.convert.yunikorn;

import org.jspecify.annotations.NullMarked;
