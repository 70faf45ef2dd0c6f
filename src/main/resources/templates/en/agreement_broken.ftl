<#assign title = "Your payment agreement has ended">
<#assign subject = "Your payment agreement ${agreement.id} has ended">
<#assign plan = []>
<#assign opening>
<#if agreement.kind == "settlement">
The amount agreed in our settlement ${agreement.id} did not reach us in time or not in full. The settlement
therefore no longer applies, and the whole amount is open.
<#else>
A payment due under our agreement ${agreement.id} did not reach us in time or not in full. This ends the
agreement, and the whole rest is due.
</#if>
<#if letter.total.positive>
Please pay the ${letter.total} that is still open
<#if letter.deadline??>by ${letter.deadline}.
Until then we take no further step; at most one demand for payment may still reach you.
<#else>without delay.
</#if>
</#if>
<#if !agreement.paid.zero>

We have counted your payments of ${agreement.paid} in all towards it. Thank you for them.
</#if>
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
