/**
 * What may be claimed, and from when: default, interest, order of crediting. Pure; rates are passed
 * in.
 */
@NullMarked
package mahnlauf.core.law;

import org.jspecify.annotations.NullMarked;
