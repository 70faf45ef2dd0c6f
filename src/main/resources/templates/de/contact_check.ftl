<#assign title = "Bitte prüfen Sie Ihre Kontaktdaten">
<#assign subject = title>
<#assign claims = false>
<#assign pays = "none">
<#assign opening>
wir haben versucht, Sie zu erreichen, und sind nicht sicher, ob die Kontaktdaten noch stimmen, die wir von
Ihnen haben.

Bitte teilen Sie uns kurz mit, unter welcher Anschrift, E-Mail-Adresse und Telefonnummer wir Sie
erreichen. Eine formlose Nachricht genügt; nennen Sie dabei bitte Ihre Kundennummer ${customer.number}.
</#assign>
<#assign closing>
Sind Sie nicht gemeint, weil dieses Schreiben an die falsche Adresse ging? Dann entschuldigen Sie bitte
die Störung. Sagen Sie uns Bescheid, und wir schreiben nicht mehr dorthin.
</#assign>
