<#assign title = "Your invoice">
<#assign subject>
<#if single>Your invoice ${letter.lines[0].invoice} dated ${letter.lines[0].invoiceDate}<#else>Your invoices</#if>
</#assign>
<#assign opening>
You told us that you have not received the following invoice<#if !single>s</#if>. Thank you for letting us
know! Here <#if single>it is<#else>they are</#if> again.
<#if letter.total.positive>

${letter.total} <#if single>is<#else>in all are</#if> open. Please transfer the amount once you have checked everything.
This costs you nothing, and we will not remind you within the next five days.
</#if>
</#assign>
<#assign closing>
Is anything wrong with the invoice, or is a detail missing? Then please let us know.

So that the next invoice arrives: has your postal address or your e-mail address changed? A short message is
enough.
</#assign>
