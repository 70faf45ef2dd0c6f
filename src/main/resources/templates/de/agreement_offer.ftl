<#assign title = "Unser Angebot zur Ratenzahlung">
<#assign subject = "Unser Angebot zur Ratenzahlung ${agreement.id}">
<#assign claims = false, pays = "none">
<#assign t = t + {"planTitle": "Ihre Raten", "attached": "Das Angebot liegt als PDF bei."}>
<#assign opening>
wir möchten es Ihnen leicht machen, den offenen Betrag von ${agreement.total} zu begleichen, und bieten Ihnen dafür
${agreement.plan?size} Raten an, ohne Gebühr. Es geht um <#if single>die Rechnung ${letter.lines[0].invoice}<#else>die Rechnungen <#list letter.lines as line>${line.invoice}<#sep>, </#sep></#list></#if>.
</#assign>
<#assign closing>
Sind Sie einverstanden? Dann senden Sie uns das beiliegende Angebot bitte
<#if letter.deadline??>bis zum ${letter.deadline}</#if> unterschrieben zurück, gern als Foto oder Scan in der Antwort
auf diese E-Mail. Im Angebot steht auch, was Ihre Unterschrift bedeutet und wohin Sie die Raten überweisen.

Passen die Raten nicht zu Ihrer Lage? Dann rufen Sie uns an oder schreiben Sie uns. Wir finden meist einen Weg.
<#if customer.kind == "consumer">
Kostenlosen Rat gibt Ihnen auch eine Schuldnerberatung in Ihrer Nähe.
</#if>

Halten Sie die Forderung für falsch? Dann unterschreiben Sie bitte nicht, sondern schreiben Sie uns, worum es geht.
</#assign>
