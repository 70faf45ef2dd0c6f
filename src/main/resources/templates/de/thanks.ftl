<#assign subject = "Vielen Dank, alles ist bezahlt">
<#assign opening>
Sie haben unsere Vereinbarung ${note.agreementId} eingehalten. ${(note.invoices?size == 1)?then("Die Rechnung", "Die Rechnungen")}
${invoiceNumbers} ${(note.invoices?size == 1)?then("ist", "sind")} damit erledigt. Vielen Dank dafür!
</#assign>
<#assign planTitle = "">
<#assign planDue = "">
<#assign planAmount = "">
<#assign payAmount = "">
<#assign payDue = "">
<#assign closing>
Wir freuen uns auf die weitere Zusammenarbeit mit Ihnen.
</#assign>
