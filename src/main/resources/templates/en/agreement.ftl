<#assign title = "Offer to pay in instalments">
<#assign subject = "Offer to pay in instalments ${offer.agreementId}">
<#assign opening>
We would like to make it easy for you to settle the open amount of ${offer.total}, and offer you
${offer.instalments?size} instalments. If you agree, please sign this offer and return it to us by
${offer.validUntil}; a photo or scan by e-mail is welcome.
</#assign>
<#assign partiesTitle = "Who makes this agreement">
<#assign creditorLabel = "Creditor">
<#assign debtorLabel = "Debtor">
<#assign claimTitle = "What it is about">
<#assign claimText>
On ${offer.date} a total of ${offer.total} is open on ${(offer.invoices?size == 1)?then("the invoice", "the invoices")} ${invoiceNumbers}.
</#assign>
<#assign planTitle = "Your instalments">
<#assign planNumber = "Instalment">
<#assign planDue = "to pay by">
<#assign planAmount = "Amount">
<#assign planRest = "open after that">
<#assign payText>
Please transfer each instalment to the account ${creditor.iban}<#if creditor.bic?has_content> (BIC ${creditor.bic})</#if>
with the payment reference ${invoiceNumbers}. You can pay more, or earlier, at any time.
</#assign>
<#assign termsTitle = "What applies">
<#assign terms>
The agreement costs you nothing. As long as you keep to the instalments, no further default interest and no
reminder costs are added, and we take no further steps.

If an instalment has not arrived ${graceDays} days after its date at the latest, the agreement ends. The whole
rest is then due at once, and default interest accrues again from then on. If an instalment will be
difficult for you, please let us know beforehand. We usually find a way.

We count payments first towards costs, then towards interest, then towards the invoices.
</#assign>
<#assign meaningTitle = "What your signature means">
<#assign meaning>
By signing you acknowledge that you owe us the amount of ${offer.total}. The limitation period then starts anew
and is suspended as long as the agreement runs.

Objections that you know of today, or expect, you can as a rule no longer raise after that: for example that
the claim does not exist, was already paid or is time-barred. If you think that anything about it is wrong,
please do not sign, but write to us and say what it is about.
</#assign>
<#assign acceptTitle = "Agreed">
<#assign acceptText>
I accept the offer ${offer.agreementId}.
</#assign>
<#assign acceptPlace = "Place, date">
<#assign acceptSignature = "Signature ${customer.name}">
<#assign returnTo>
Return to: ${creditor.name}, ${creditor.street}, ${creditor.postcode} ${creditor.city}, or to ${creditor.email}
</#assign>
