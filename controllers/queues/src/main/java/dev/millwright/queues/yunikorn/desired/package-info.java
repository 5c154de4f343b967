/** From a solved tree to the document that makes YuniKorn carry it. Pure. */
@NullMarked
package dev.millwright.queues.yunikorn.desired;

import org.jspecify.annotations.NullMarked;
