<#assign words = {"instalments": "Ihre Ratenzahlung", "deferral": "Ihr Zahlungsaufschub", "settlement": "Unser Vergleich"}>
<#assign subject = "Bestätigung: ${words[note.agreed]} ${note.agreementId}">
<#assign opening>
vielen Dank für unsere Einigung. Hiermit bestätigen wir sie. Am Tag unserer Einigung waren aus
${(note.invoices?size == 1)?then("der Rechnung", "den Rechnungen")} ${invoiceNumbers} insgesamt ${note.total} offen.
<#if note.agreed == "settlement">

Zahlen Sie ${note.due} bis zum ${note.dueOn!}, ist alles erledigt. Den Rest erlassen wir Ihnen dann.
Geht die Zahlung später ein, bleibt der volle Betrag offen, und Ihre Zahlung wird angerechnet.
<#elseif note.agreed == "deferral">

Sie zahlen den Betrag erst am ${note.dueOn!}. Bis dahin unternehmen wir nichts.
</#if>
</#assign>
<#assign planTitle = "Das haben wir vereinbart">
<#assign planDue = "zu zahlen bis">
<#assign planAmount = "Betrag">
<#assign payAmount = "Nächster Betrag">
<#assign payDue = "bis zum">
<#assign closing>
<#if note.agreed != "settlement">
Solange Sie sich daran halten, mahnen wir nicht und unternehmen nichts weiter. Ist ein Betrag mehr als
${note.graceDays} Tage nach seinem Termin nicht da, endet die Vereinbarung, und der ganze Rest ist sofort fällig.
</#if>

Wird es einmal knapp, melden Sie sich bitte vorher. Stimmt etwas nicht mit unserer Einigung überein,
sagen Sie uns bitte gleich Bescheid.
</#assign>
