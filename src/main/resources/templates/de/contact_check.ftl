<#assign title = "Bitte prüfen Sie Ihre Kontaktdaten">
<#assign subject = title>
<#assign claims = false, pays = "none">
<#assign opening>
<#if wrongContact>
unter den Kontaktdaten, die Sie uns genannt haben, erreichen wir Sie nicht mehr. Bitte teilen Sie uns Ihre
aktuelle Anschrift, E-Mail-Adresse und Telefonnummer mit.
<#else>
wir möchten gern mit Ihnen sprechen, haben Sie telefonisch aber nicht erreicht. Bitte rufen Sie uns zurück,
oder schreiben Sie uns, wann und unter welcher Nummer wir Sie erreichen.
</#if>

Eine formlose Nachricht an ${creditor.email}<#if creditor.phone?has_content> oder ein Anruf unter ${creditor.phone}</#if> genügt.
Nennen Sie dabei bitte Ihre Kundennummer ${customer.number}.
</#assign>
<#assign closing>
Sind Sie nicht gemeint, weil dieses Schreiben an die falsche Adresse ging? Dann entschuldigen Sie bitte
die Störung. Sagen Sie uns Bescheid, und wir schreiben nicht mehr dorthin.
</#assign>
