<#if !fees.zero>

<#if customer.kind == "business">
Im Betrag enthalten sind ${fees} als gesetzliche Verzugspauschale.
<#else>
Die Mahnkosten von ${fees} sind die Kosten für Druck und Versand.
</#if>
</#if>
<#if !interest.zero>

<#if letter.interestGround?has_content>
Die Verzugszinsen von ${interest} richten sich nach dem vereinbarten Zinssatz (${letter.interestGround}).
<#else>
Die Verzugszinsen von ${interest} richten sich nach dem gesetzlichen Zinssatz.
</#if>
Sie laufen weiter, bis Ihre Zahlung bei uns eingeht.
</#if>
