<#assign title = "Danke für Ihre Zahlung">
<#assign subject = title>
<#assign claims = false>
<#assign pays = "none">
<#assign opening>
Ihre Zahlung ist angekommen, vielen Dank! Zu <#if single>Ihrer Rechnung ${letter.lines[0].invoice}<#else>Ihren Rechnungen <#list letter.lines as line>${line.invoice}<#sep>, </#sep></#list></#if>
ist nichts mehr offen.
</#assign>
<#assign closing>
Sie brauchen nichts weiter zu tun.
</#assign>
