/** What every reader needs: limits, strict numbers and dates, charsets, account numbers. */
@NullMarked
package mahnlauf.formats.base;

import org.jspecify.annotations.NullMarked;
