<#assign title = "Letzte Mahnung">
<#assign subject>
<#if single>Letzte Mahnung zur Rechnung ${letter.lines[0].invoice} vom ${letter.lines[0].invoiceDate}<#else>Letzte Mahnung: ${letter.lines?size} offene Rechnungen</#if>
</#assign>
<#assign opening>
unsere bisherigen Schreiben haben noch nicht zu einer vollständigen Zahlung geführt.
<#if letter.total.positive>
Bitte zahlen Sie den Betrag von ${letter.total}
<#if letter.deadline??>bis spätestens ${letter.deadline}<#else>umgehend</#if>.
</#if>
Woraus er sich zusammensetzt, zeigt die Aufstellung.
<#include "surcharges.ftl">
</#assign>
<#assign closing>
<#if letter.deadline?? && letter.serviceStop>
Geht der Betrag bis zum ${letter.deadline} nicht ein, unterbrechen wir mit Ablauf dieses Tages unsere
laufenden Leistungen für Sie, bis er bezahlt ist. Dazu berechtigt uns unser gesetzliches
Zurückbehaltungsrecht. Mit Ihrer Zahlung oder einer Vereinbarung bis dahin vermeiden Sie das.
Träfe Sie die Unterbrechung besonders hart, sagen Sie uns das bitte vorher.

</#if>
Bleibt der Betrag auch danach offen, geben wir die Forderung an ein Inkassounternehmen ab. Dafür
erhält es Ihren Namen, Ihre Kontaktdaten und die Angaben zu Forderung und Schriftwechsel. Es können
dann weitere Kosten entstehen, die Sie in den Grenzen des Gesetzes zu tragen hätten.

Wir möchten das gern vermeiden. Können Sie nicht alles auf einmal zahlen, bieten wir Ihnen
Ratenzahlung an, ohne Gebühr.
<#if offer??>
Unser Angebot liegt diesem Schreiben bei. Sie können es bis zum ${offer.validUntil} unterschrieben zurücksenden.
Passt es nicht zu Ihrer Lage, genügt ein Anruf oder eine kurze Nachricht.
<#else>
Ein Anruf oder eine kurze Nachricht genügt.
</#if>
<#if customer.kind == "consumer">
Kostenlosen Rat gibt Ihnen auch eine Schuldnerberatung in Ihrer Nähe.
</#if>

Halten Sie die Forderung ganz oder zum Teil für falsch? Dann schreiben Sie uns bitte, worum es geht.
Wir klären das zuerst: Solange ruht die Sache, und wir geben sie nicht ab.

Haben Sie inzwischen gezahlt? Dann ist dieses Schreiben für Sie erledigt.
</#assign>
