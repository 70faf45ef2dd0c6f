<#assign title = "Ihre Zahlungsvereinbarung ist beendet">
<#assign subject = "Ihre Zahlungsvereinbarung ${agreement.id} ist beendet">
<#assign plan = []>
<#assign opening>
<#if agreement.kind == "settlement">
zu unserem Vergleich ${agreement.id} ist der vereinbarte Betrag nicht rechtzeitig oder nicht vollständig bei uns
eingegangen. Damit ist der Vergleich hinfällig, und der volle Betrag ist offen.
<#else>
zu unserer Vereinbarung ${agreement.id} ist eine Zahlung nicht rechtzeitig oder nicht vollständig bei uns
eingegangen. Damit ist sie beendet, und der ganze Rest ist fällig.
</#if>
<#if letter.total.positive>
Bitte zahlen Sie die noch offenen ${letter.total}
<#if letter.deadline??>bis zum ${letter.deadline}.
Bis dahin gehen wir nicht weiter; höchstens eine Mahnung kann Sie noch erreichen.
<#else>umgehend.
</#if>
</#if>
<#if !agreement.paid.zero>

Ihre Zahlungen von zusammen ${agreement.paid} haben wir angerechnet. Danke dafür.
</#if>
<#include "surcharges.ftl">
</#assign>
<#assign closing>
Haben Sie inzwischen gezahlt? Dann melden Sie sich bitte kurz, damit wir Ihre Zahlung zuordnen.

Ist etwas dazwischengekommen? Rufen Sie uns an oder schreiben Sie uns. Wir prüfen gern, ob wir die
Vereinbarung fortsetzen oder an Ihre Lage anpassen können.
<#if customer.kind == "consumer">
Kostenlosen Rat gibt Ihnen auch eine Schuldnerberatung in Ihrer Nähe.
</#if>

Halten Sie die Forderung für falsch? Dann schreiben Sie uns, worum es geht. Wir klären das zuerst.
</#assign>
