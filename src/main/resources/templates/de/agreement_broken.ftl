<#assign title = "Ihre Zahlungsvereinbarung ist beendet">
<#assign subject = title>
<#assign opening>
zu Ihrer Zahlungsvereinbarung ist eine vereinbarte Zahlung nicht rechtzeitig bei uns eingegangen. Damit
endet die Vereinbarung, und der Rest ist jetzt auf einmal fällig.
<#if letter.total.positive>
Bitte zahlen Sie die noch offenen ${letter.total}
<#if letter.deadline??>bis zum ${letter.deadline}<#else>umgehend</#if>.
</#if>
Was Sie bisher gezahlt haben, ist in der Aufstellung berücksichtigt.
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
