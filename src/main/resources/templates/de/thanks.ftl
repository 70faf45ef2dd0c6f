<#assign title = "Vielen Dank, alles ist bezahlt">
<#assign subject = title>
<#assign claims = false, pays = "none", plan = []>
<#assign opening>
Sie haben unsere Vereinbarung ${agreement.id} eingehalten. <#if single>Die Rechnung ${letter.lines[0].invoice} ist<#else>Die Rechnungen <#list letter.lines as line>${line.invoice}<#sep>, </#sep></#list> sind</#if>
damit erledigt. Vielen Dank dafür!
</#assign>
<#assign closing>
Sie brauchen nichts weiter zu tun.
</#assign>
