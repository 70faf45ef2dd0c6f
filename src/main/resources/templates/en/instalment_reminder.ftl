<#assign title = "Your next payment">
<#assign subject>
Your next payment<#if letter.deadline??> on ${letter.deadline}</#if>
</#assign>
<#assign claims = false, plan = []>
<#assign opening>
A friendly reminder: under our agreement ${agreement.id}, ${letter.total} is due
<#if letter.deadline??>on ${letter.deadline}<#else>shortly</#if>.
</#assign>
<#assign closing>
Is the transfer already on its way? Then there is nothing more for you to do. Thank you!

Will it be difficult this time? Then please let us know before the date. We usually find a way.
</#assign>
