<#assign title = "Thank you for your payment">
<#assign subject = title>
<#assign claims = false>
<#assign pays = "none">
<#assign opening>
Your payment has arrived, thank you very much! Nothing is open any more on
<#if single>your invoice ${letter.lines[0].invoice}<#else>your invoices <#list letter.lines as line>${line.invoice}<#sep>, </#sep></#list></#if>.
</#assign>
<#assign closing>
There is nothing more for you to do.
</#assign>
