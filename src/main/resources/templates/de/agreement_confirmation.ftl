<#assign title = "Bestätigung Ihrer Zahlungsvereinbarung">
<#assign subject = title>
<#assign pays = "account">
<#assign opening>
schön, dass wir eine Lösung gefunden haben. Hiermit bestätigen wir die Vereinbarung über
${letter.total}. Wie sich der Betrag zusammensetzt, zeigt die Aufstellung.
<#if !plan?has_content && letter.deadline??>

Vereinbart ist, dass Sie bis zum ${letter.deadline} zahlen.
</#if>
</#assign>
<#assign closing>
Die Vereinbarung kostet Sie nichts. Solange Sie sich daran halten, mahnen wir nicht und unternehmen
nichts weiter. Sie können jederzeit mehr oder früher zahlen.

Wird es mit einem Termin einmal knapp? Dann melden Sie sich bitte vorher, wir finden meist einen Weg.
Bleibt eine Zahlung ohne Nachricht aus, endet die Vereinbarung, und der Rest wird auf einmal fällig.

Entspricht etwas nicht dem, was wir besprochen haben? Dann schreiben Sie uns bitte.
</#assign>
