<#assign title = "Ihre nächste Zahlung">
<#assign subject>
Ihre nächste Zahlung<#if letter.deadline??> am ${letter.deadline}</#if>
</#assign>
<#assign claims = false, plan = []>
<#assign opening>
nur zur Erinnerung: <#if letter.deadline??>Am ${letter.deadline} sind<#else>In Kürze sind</#if> aus unserer Vereinbarung ${agreement.id}
${letter.total} zu zahlen.
</#assign>
<#assign closing>
Ist die Überweisung schon unterwegs? Dann brauchen Sie nichts weiter zu tun. Vielen Dank!

Wird es diesmal knapp? Dann melden Sie sich bitte vor dem Termin. Wir finden meist einen Weg.
</#assign>
