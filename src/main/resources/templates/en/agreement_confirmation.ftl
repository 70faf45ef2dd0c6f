<#assign title = "Confirmation of your payment agreement">
<#assign subject = title>
<#assign pays = "account">
<#assign opening>
We are glad that we have found a solution. We hereby confirm the agreement over ${letter.total}. The
statement shows how the amount is made up.
<#if !plan?has_content && letter.deadline??>

It was agreed that you pay by ${letter.deadline}.
</#if>
</#assign>
<#assign closing>
The agreement costs you nothing. As long as you keep to it, we send no demands and take no further steps.
You can pay more, or earlier, at any time.

Will a date be difficult to meet? Then please let us know beforehand, we usually find a way. If a payment fails
to arrive without a word, the agreement ends, and the rest becomes due at once.

Is anything different from what we discussed? Then please write to us.
</#assign>
