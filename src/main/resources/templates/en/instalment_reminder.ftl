<#assign title = "Your next instalment">
<#assign subject>
Your next instalment<#if letter.deadline??> on ${letter.deadline}</#if>
</#assign>
<#assign claims = false>
<#assign opening>
A friendly reminder: your next instalment of ${letter.total} is due
<#if letter.deadline??>on ${letter.deadline}<#else>shortly</#if>. Thank you for keeping to the agreement.
</#assign>
<#assign closing>
Is the transfer already on its way? Then all is well.

Will it be difficult this time? Then please let us know before the date. We usually find a way.
</#assign>
