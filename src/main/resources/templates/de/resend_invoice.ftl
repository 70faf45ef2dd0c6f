<#assign title = "Ihre Rechnung noch einmal">
<#assign subject>
<#if single>Ihre Rechnung ${letter.lines[0].invoice} vom ${letter.lines[0].invoiceDate}<#else>Ihre Rechnungen noch einmal</#if>
</#assign>
<#assign opening>
Sie haben uns gesagt, dass Sie <#if single>die folgende Rechnung<#else>die folgenden Rechnungen</#if>
nicht erhalten haben. Hier <#if single>ist sie<#else>sind sie</#if> noch einmal;
was uns davon als Kopie vorliegt, liegt bei.
</#assign>
<#assign closing>
Bitte prüfen Sie die Angaben und überweisen Sie den Betrag in den nächsten Tagen. Mehrkosten entstehen
Ihnen dadurch nicht.

Fehlt Ihnen etwas, oder ist etwas nicht in Ordnung? Dann geben Sie uns bitte kurz Bescheid.
</#assign>
