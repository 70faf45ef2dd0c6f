<#assign title = "Demand for payment">
<#assign subject>
<#if single>Demand for payment: invoice ${letter.lines[0].invoice} dated ${letter.lines[0].invoiceDate}<#else>Demand for payment: ${letter.lines?size} open invoices</#if>
</#assign>
<#assign opening>
We sent you a payment reminder, but have not yet received full payment.
<#if letter.total.positive>
Please pay the amount of ${letter.total}
<#if letter.deadline??>by ${letter.deadline}<#else>without delay</#if>.
</#if>
The statement shows how it is made up.
<#include "surcharges.ftl">
</#assign>
<#assign closing>
Have you paid in the meantime? Then you can disregard this letter.

Do you think that the claim is wrong, in whole or in part, or was there a problem with our service?
Then please write to us and say what it is about. We send no further demands while we look into it.

Can you not pay the amount at once? Call us or write to us. We are glad to agree on instalments or on
a later date with you, free of charge.
<#if offer??>
An offer of instalments is enclosed with this letter. You can return it signed by ${offer.validUntil}.
</#if>
<#if customer.kind == "consumer">
A debt advice service near you gives free advice, too.
</#if>
</#assign>
