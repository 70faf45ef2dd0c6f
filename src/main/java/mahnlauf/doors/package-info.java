/** What leaves the house: mails, letters, lists, packages, the report. */
@NullMarked
package mahnlauf.doors;

import org.jspecify.annotations.NullMarked;
