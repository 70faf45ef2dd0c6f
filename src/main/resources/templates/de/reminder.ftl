<#assign title = "Zahlungserinnerung">
<#assign subject>
<#if single>Zahlungserinnerung zur Rechnung ${letter.lines[0].invoice} vom ${letter.lines[0].invoiceDate}<#else>Zahlungserinnerung: ${letter.lines?size} offene Rechnungen</#if>
</#assign>
<#assign opening>
vielleicht ist es im Alltag untergegangen: Für die folgende<#if !single>n Rechnungen<#else> Rechnung</#if>
haben wir bis heute keine vollständige Zahlung verbucht.
<#if letter.total.positive>
Bitte überweisen Sie uns den offenen Betrag von ${letter.total}.
</#if>
</#assign>
<#assign closing>
Haben Sie inzwischen gezahlt? Dann ist die Sache erledigt, und Sie brauchen nichts weiter zu tun.

Haben Sie die Rechnung nicht erhalten, oder war mit ihr oder mit unserer Leistung etwas nicht in
Ordnung? Dann geben Sie uns bitte kurz Bescheid. Wir klären das mit Ihnen und erinnern Sie so lange
nicht weiter.

Passt die Zahlung gerade nicht? Sprechen Sie uns an, wir finden gemeinsam eine Lösung.
</#assign>
