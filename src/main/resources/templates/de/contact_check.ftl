<#assign subject>
Bitte prüfen Sie Ihre Kontaktdaten
</#assign>
<#assign body>
<#if notice.wrong>
unter den Kontaktdaten, die Sie uns genannt haben, erreichen wir Sie nicht mehr.
Bitte teilen Sie uns Ihre aktuelle Telefonnummer, E-Mail-Adresse und Anschrift mit.
<#else>
wir möchten gern mit Ihnen sprechen, haben Sie telefonisch aber nicht erreicht.
Bitte rufen Sie uns zurück oder schreiben Sie uns, wann und unter welcher Nummer wir Sie erreichen.
</#if>

Sie erreichen uns<#if creditor.phone?has_content> unter ${creditor.phone} und</#if> per E-Mail an ${creditor.email}.
Nennen Sie uns dabei bitte Ihre Kundennummer ${customer.number}.
</#assign>
