<#assign title = "Your payment agreement has ended">
<#assign subject = title>
<#assign opening>
A payment due under your payment agreement did not reach us in time. This ends the agreement, and the rest
is now due at once.
<#if letter.total.positive>
Please pay the ${letter.total} that is still open
<#if letter.deadline??>by ${letter.deadline}<#else>without delay</#if>.
</#if>
The statement takes account of what you have paid so far.
<#include "surcharges.ftl">
</#assign>
<#assign closing>
Have you paid in the meantime? Then please let us know, so that we can match your payment.

Did something get in the way? Call us or write to us. We are glad to see whether we can go on with the
agreement or adapt it to your situation.
<#if customer.kind == "consumer">
A debt advice service near you gives free advice, too.
</#if>

Do you think that the claim is wrong? Then please write to us and say what it is about. We clear that up first.
</#assign>
