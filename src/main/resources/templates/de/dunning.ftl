<#assign title = "Mahnung">
<#assign subject>
<#if single>Mahnung zur Rechnung ${letter.lines[0].invoice} vom ${letter.lines[0].invoiceDate}<#else>Mahnung: ${letter.lines?size} offene Rechnungen</#if>
</#assign>
<#assign opening>
auf unsere Zahlungserinnerung haben wir noch keine vollständige Zahlung verbucht.
<#if letter.total.positive>
Bitte zahlen Sie den Betrag von ${letter.total}
<#if letter.deadline??>bis zum ${letter.deadline}<#else>umgehend</#if>.
</#if>
Woraus er sich zusammensetzt, zeigt die Aufstellung.
<#include "surcharges.ftl">
</#assign>
<#assign closing>
Haben Sie inzwischen gezahlt? Dann ist dieses Schreiben für Sie erledigt.

Halten Sie die Forderung ganz oder zum Teil für falsch, oder gab es ein Problem mit unserer Leistung?
Dann schreiben Sie uns bitte, worum es geht. Wir mahnen nicht weiter, solange wir das klären.

Können Sie den Betrag nicht auf einmal zahlen? Rufen Sie uns an oder schreiben Sie uns.
Wir vereinbaren gern Raten oder einen späteren Termin mit Ihnen, ohne Gebühr.
<#if offer??>
Ein Angebot zur Ratenzahlung liegt diesem Schreiben bei. Sie können es bis zum ${offer.validUntil} unterschrieben zurücksenden.
</#if>
<#if customer.kind == "consumer">
Kostenlosen Rat gibt Ihnen auch eine Schuldnerberatung in Ihrer Nähe.
</#if>
</#assign>
