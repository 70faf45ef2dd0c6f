<#assign title = "Ihre nächste Rate">
<#assign subject>
Ihre nächste Rate<#if letter.deadline??> am ${letter.deadline}</#if>
</#assign>
<#assign claims = false>
<#assign opening>
nur zur Erinnerung: <#if letter.deadline??>Am ${letter.deadline} ist<#else>In Kürze ist</#if> Ihre nächste Rate
von ${letter.total} fällig. Danke, dass Sie die Vereinbarung einhalten.
</#assign>
<#assign closing>
Ist die Überweisung schon unterwegs? Dann ist alles gut.

Wird es diesmal knapp? Dann melden Sie sich bitte vor dem Termin. Wir finden meist einen Weg.
</#assign>
