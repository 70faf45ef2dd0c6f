<#assign title = "Thank you, everything is paid">
<#assign subject = title>
<#assign claims = false, pays = "none", plan = []>
<#assign opening>
You have kept our agreement ${agreement.id}. <#if single>The invoice ${letter.lines[0].invoice} is<#else>The invoices <#list letter.lines as line>${line.invoice}<#sep>, </#sep></#list> are</#if>
settled by this. Thank you very much!
</#assign>
<#assign closing>
There is nothing more for you to do.
</#assign>
