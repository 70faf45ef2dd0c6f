<#assign title = "Final notice">
<#assign subject>
<#if single>Final notice: invoice ${letter.lines[0].invoice} dated ${letter.lines[0].invoiceDate}<#else>Final notice: ${letter.lines?size} open invoices</#if>
</#assign>
<#assign opening>
Our letters so far have not yet led to full payment.
<#if letter.total.positive>
Please pay the amount of ${letter.total}
<#if letter.deadline??>by ${letter.deadline} at the latest<#else>without delay</#if>.
</#if>
The statement shows how it is made up.
<#include "surcharges.ftl">
</#assign>
<#assign closing>
<#if letter.deadline?? && letter.serviceStop>
If the amount has not reached us by ${letter.deadline}, we will interrupt our ongoing services to you at
the end of that day until it is paid. Our statutory right of retention entitles us to do so. You avoid
this by paying, or by coming to an agreement with us, until then. If the interruption would hit you
particularly hard, please tell us beforehand.

</#if>
If the amount stays open after that, we will pass the claim on to a debt collection agency. For this
purpose it receives your name, your contact details and the particulars of the claim and of our
correspondence. Further costs may then arise, which you would have to bear within the limits of the law.

We would much rather avoid that. If you cannot pay everything at once, we offer you instalments, free of
charge.
<#if offer??>
Our offer is enclosed with this letter. You can return it signed by ${offer.validUntil}. If it does not fit
your situation, a call or a short message is enough.
<#else>
A call or a short message is enough.
</#if>
<#if customer.kind == "consumer">
A debt advice service near you gives free advice, too.
</#if>

Do you think that the claim is wrong, in whole or in part? Then please write to us and say what it is
about. We clear that up first: until then the matter rests, and we do not pass it on.

Have you paid in the meantime? Then you can disregard this letter.
</#assign>
