<#assign title = "Payment reminder">
<#assign subject>
<#if single>Payment reminder: invoice ${letter.lines[0].invoice} dated ${letter.lines[0].invoiceDate}<#else>Payment reminder: ${letter.lines?size} open invoices</#if>
</#assign>
<#assign opening>
This may simply have slipped your mind: we have not yet received full payment for the following
invoice<#if !single>s</#if>.
<#if letter.total.positive>
Please transfer the open amount of ${letter.total}.
</#if>
</#assign>
<#assign closing>
Have you paid in the meantime? Then the matter is settled, and there is nothing more for you to do.

Did you not receive the invoice, or was anything wrong with it or with our service? Then please let us
know. We will sort it out with you and send no further reminders until we have.

Is it a bad time to pay? Talk to us, and we will find a solution together.
</#assign>
