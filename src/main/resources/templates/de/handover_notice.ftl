<#assign title = "Abgabe an ein Inkassounternehmen">
<#assign subject = title>
<#assign pays = "none", claimedAs = t.sum>
<#assign since = (handedOver.on)!letter.date>
<#assign opening>
die folgende Forderung ist trotz unserer Mahnungen offen geblieben. Wie angekündigt haben wir sie am
${since} <#if agency?has_content>an das Inkassounternehmen ${agency}<#else>an ein Inkassounternehmen</#if> abgegeben.
Es wird sich in den nächsten Tagen bei Ihnen melden.
<#if (handedOver.agency)?? && (handedOver.agency.city?has_content || handedOver.agency.phone?has_content || handedOver.agency.email?has_content)>

So erreichen Sie das Inkassounternehmen: ${agency}<#if handedOver.agency.street?has_content>, ${handedOver.agency.street}</#if><#if handedOver.agency.city?has_content>, ${handedOver.agency.postcode} ${handedOver.agency.city}</#if><#if handedOver.agency.phone?has_content>, Telefon ${handedOver.agency.phone}</#if><#if handedOver.agency.email?has_content>, E-Mail ${handedOver.agency.email}</#if>.
</#if>
<#if (handedOver.claimId)?has_content>

Unser Zeichen für die Forderung dort ist ${handedOver.claimId}.
</#if>
</#assign>
<#assign closing>
Ab jetzt können Sie dorthin zahlen. Das Inkassounternehmen nennt Ihnen, auf welches Konto, und beantwortet
Fragen zur Zahlung, auch zu Raten. Zahlen Sie bitte nur einmal: Was noch bei uns eingeht, teilen wir ihm mit.

Übermittelt haben wir Ihren Namen, Ihre Kontaktdaten und die Angaben zu Forderung und Schriftwechsel,
mehr nicht. Das dient der Durchsetzung unserer Forderung.

Haben Sie in den letzten Tagen an uns gezahlt, oder halten Sie die Forderung für falsch? Dann schreiben
Sie uns bitte sofort an ${creditor.email}. Wir geben das weiter und holen die Sache zurück, wenn Sie recht haben.
</#assign>
