<#assign title = "Angebot zur Ratenzahlung">
<#assign subject = "Angebot zur Ratenzahlung ${offer.agreementId}">
<#assign opening>
wir möchten es Ihnen leicht machen, den offenen Betrag von ${offer.total} zu begleichen, und bieten
Ihnen dafür ${offer.instalments?size} Raten an. Wenn Sie einverstanden sind, senden Sie uns dieses Angebot bitte
bis zum ${offer.validUntil} unterschrieben zurück, gern als Foto oder Scan per E-Mail.
</#assign>
<#assign partiesTitle = "Wer diese Vereinbarung schließt">
<#assign creditorLabel = "Gläubiger">
<#assign debtorLabel = "Schuldner">
<#assign claimTitle = "Worum es geht">
<#assign claimText>
Offen sind am ${offer.date} aus ${(offer.invoices?size == 1)?then("der Rechnung", "den Rechnungen")} ${invoiceNumbers} insgesamt ${offer.total}.
</#assign>
<#assign planTitle = "Ihre Raten">
<#assign planNumber = "Rate">
<#assign planDue = "zu zahlen bis">
<#assign planAmount = "Betrag">
<#assign planRest = "danach noch offen">
<#assign payText>
Bitte überweisen Sie jede Rate auf das Konto ${creditor.iban}<#if creditor.bic?has_content> (BIC ${creditor.bic})</#if>
mit dem Verwendungszweck ${invoiceNumbers}. Sie können jederzeit mehr oder früher zahlen.
</#assign>
<#assign termsTitle = "Was gilt">
<#assign terms>
Die Vereinbarung kostet Sie nichts. Solange Sie die Raten einhalten, kommen keine weiteren
Verzugszinsen und keine Mahnkosten hinzu, und wir unternehmen nichts weiter.

Geht eine Rate nicht spätestens ${graceDays} Tage nach ihrem Termin ein, endet die Vereinbarung.
Dann ist der ganze Rest sofort fällig, und ab diesem Zeitpunkt entstehen wieder Verzugszinsen. Wird
eine Rate einmal knapp, melden Sie sich bitte vorher. Wir finden meist einen Weg.

Zahlungen rechnen wir zuerst auf Kosten, dann auf Zinsen, dann auf die Rechnungen an (§ 367 BGB).
</#assign>
<#assign meaningTitle = "Was Ihre Unterschrift bedeutet">
<#assign meaning>
Mit Ihrer Unterschrift erkennen Sie an, dass Sie uns den Betrag von ${offer.total} schulden. Die
Verjährung beginnt damit neu (§ 212 BGB) und ruht, solange die Vereinbarung läuft (§ 205 BGB).

Einwände, die Sie heute kennen oder mit denen Sie rechnen, können Sie danach in der Regel nicht mehr
erheben, zum Beispiel, dass die Forderung nicht besteht, schon bezahlt oder verjährt ist. Halten Sie
etwas daran für falsch, unterschreiben Sie bitte nicht, sondern schreiben Sie uns, worum es geht.
</#assign>
<#assign acceptTitle = "Einverstanden">
<#assign acceptText>
Ich nehme das Angebot ${offer.agreementId} an.
</#assign>
<#assign acceptPlace = "Ort, Datum">
<#assign acceptSignature = "Unterschrift ${customer.name}">
<#assign returnTo>
Zurück an: ${creditor.name}, ${creditor.street}, ${creditor.postcode} ${creditor.city}, oder an ${creditor.email}
</#assign>
