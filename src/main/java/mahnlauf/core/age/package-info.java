/** Due date and night become days overdue and a bucket. Pure; holidays are passed in. */
@NullMarked
package mahnlauf.core.age;

import org.jspecify.annotations.NullMarked;
