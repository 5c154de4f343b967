/**
 * What YuniKorn makes of a document: what it refuses, what stops it at its next start though its
 * own check passes it, and what it takes and does not do. Pure.
 *
 * <p>Facts are from the sources of YuniKorn core between 1.8 and 1.9; each rule names the file.
 */
@NullMarked
package dev.millwright.queues.yunikorn.check;

import org.jspecify.annotations.NullMarked;
