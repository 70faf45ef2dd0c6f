/** What mail servers report of mails that left. */
@NullMarked
package mahnlauf.formats.mail;

import org.jspecify.annotations.NullMarked;
