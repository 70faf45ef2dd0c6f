<#assign title = "Ihre Rechnung">
<#assign subject>
<#if single>Ihre Rechnung ${letter.lines[0].invoice} vom ${letter.lines[0].invoiceDate}<#else>Ihre Rechnungen</#if>
</#assign>
<#assign opening>
Sie haben uns gesagt, dass Sie <#if single>die folgende Rechnung<#else>die folgenden Rechnungen</#if> nicht
erhalten haben. Danke für den Hinweis! Hier <#if single>ist sie<#else>sind sie</#if> noch einmal.
<#if letter.total.positive>

Offen <#if letter.lines?size == 1>ist<#else>sind insgesamt</#if> ${letter.total}. Bitte überweisen Sie den Betrag, sobald Sie alles geprüft haben.
Kosten entstehen Ihnen dadurch nicht, und in den nächsten fünf Tagen erinnern wir Sie nicht.
</#if>
</#assign>
<#assign closing>
Stimmt etwas an der Rechnung nicht, oder fehlt Ihnen eine Angabe? Dann geben Sie uns bitte Bescheid.

Damit die nächste Rechnung ankommt: Hat sich Ihre Anschrift oder Ihre E-Mail-Adresse geändert?
Eine kurze Nachricht genügt.
</#assign>
