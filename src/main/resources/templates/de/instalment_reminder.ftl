<#assign subject = "Ihre nächste Rate am ${note.dueOn!}">
<#assign opening>
nur zur Erinnerung: Am ${note.dueOn!} ist aus unserer Vereinbarung ${note.agreementId} ein Betrag von
${note.due} zu zahlen.
</#assign>
<#assign planTitle = "">
<#assign planDue = "">
<#assign planAmount = "">
<#assign payAmount = "Betrag">
<#assign payDue = "bis zum">
<#assign closing>
Haben Sie schon überwiesen? Dann brauchen Sie nichts weiter zu tun. Vielen Dank!
</#assign>
