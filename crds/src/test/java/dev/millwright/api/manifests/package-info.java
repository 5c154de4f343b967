/** The committed CRDs: made from the records, compared, and held against earlier releases. */
@NullMarked
package dev.millwright.api.manifests;

import org.jspecify.annotations.NullMarked;
