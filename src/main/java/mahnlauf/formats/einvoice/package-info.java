/** Electronic invoices of EN 16931: XRechnung (UBL, CII), Factur-X, ZUGFeRD 1.0 to 2.x. */
@NullMarked
package mahnlauf.formats.einvoice;

import org.jspecify.annotations.NullMarked;
