<#assign subject = "Ihre Vereinbarung ${note.agreementId} ist beendet">
<#assign opening>
zu unserer Vereinbarung über ${(note.invoices?size == 1)?then("die Rechnung", "die Rechnungen")} ${invoiceNumbers}
ist eine Zahlung nicht rechtzeitig bei uns eingegangen. Damit ist sie beendet, und der ganze Rest von
${note.due} ist fällig. Bitte überweisen Sie ihn bis zum ${note.dueOn!}.
<#if !note.paid.zero>

Ihre Zahlungen von zusammen ${note.paid} haben wir angerechnet.
</#if>
</#assign>
<#assign planTitle = "">
<#assign planDue = "">
<#assign planAmount = "">
<#assign payAmount = "Rest">
<#assign payDue = "bis zum">
<#assign closing>
Haben Sie inzwischen gezahlt, oder ist etwas dazwischengekommen? Dann melden Sie sich bitte bei uns.
Wir suchen mit Ihnen nach einem Weg.
</#assign>
