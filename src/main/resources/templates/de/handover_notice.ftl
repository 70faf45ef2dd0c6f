<#assign title = "Abgabe an ein Inkassounternehmen">
<#assign subject = title>
<#assign pays = "none", claimedAs = t.sum>
<#assign since = (handedOver.on)!letter.date>
<#assign opening>
die folgende Forderung ist trotz unserer Mahnungen offen geblieben. Wie angekündigt haben wir sie am
${since} <#if agency?has_content>an das Inkassounternehmen ${agency}<#else>an ein Inkassounternehmen</#if> abgegeben.
Es wird sich in den nächsten Tagen bei Ihnen melden.
<#if handedOver??>

<#assign firm = handedOver.agency>
<#if firm.city?has_content || firm.phone?has_content || firm.email?has_content>
So erreichen Sie das Inkassounternehmen: ${agency}<#if firm.street?has_content>, ${firm.street}</#if><#if firm.city?has_content>, ${firm.postcode} ${firm.city}</#if><#if firm.phone?has_content>, Telefon ${firm.phone}</#if><#if firm.email?has_content>, E-Mail ${firm.email}</#if>.
</#if>
Unser Zeichen dort ist ${handedOver.claimId}.
</#if>
</#assign>
<#assign closing>
Ab jetzt können Sie dorthin zahlen, auf das Konto, das man Ihnen dort nennt; auch Raten vereinbaren Sie
bitte dort. Zahlen Sie nur einmal: Was noch bei uns eingeht, teilen wir mit.

Zur Durchsetzung der Forderung haben wir Ihren Namen, Ihre Kontaktdaten und die Angaben zu Forderung
und Schriftwechsel übermittelt, mehr nicht.

Haben Sie in den letzten Tagen an uns gezahlt, oder halten Sie die Forderung für falsch? Bitte schreiben
Sie uns sofort an ${creditor.email}; haben Sie recht, holen wir die Sache zurück.
</#assign>
