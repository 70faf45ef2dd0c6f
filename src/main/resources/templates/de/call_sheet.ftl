<#assign title = "Anruf">
<#assign listTitle = "Anrufliste vom ${date}">
<#assign rules>
Bevor Sie etwas zur Sache sagen: Lassen Sie sich Namen und Kundennummer bestätigen. Sprechen Sie nur mit
der Person selbst, hinterlassen Sie nichts zur Sache auf einem Anrufbeantworter und rufen Sie nicht am
Arbeitsplatz an. Höchstens ein Versuch am Tag. Wünscht jemand keinen Anruf, beenden Sie ihn freundlich.
</#assign>
<#assign fillIn>
Danach ausfüllen: in ${list} die Zeile des Kunden (date und outcome, dazu was unten dabeisteht; note für alles
Weitere), dann die Datei in inbox/ legen. Zeilen ohne outcome bleiben unbeachtet.
</#assign>
<#assign w = {"hours": "Anrufzeiten", "phone": "Telefon", "open": "überfällig", "owed": "mit Kosten und Zinsen", "reason": "Anlass",
  "again": "beim letzten Mal nicht erreicht", "debit": "Lastschrift geht nicht mehr", "consumer": "Verbraucher", "business": "Unternehmen",
  "address": "Anschrift", "none": "keine", "bank": "Unser Konto", "letters": "Versandt", "noLetters": "noch nichts", "tries": "Nicht erreicht",
  "triesOf": "Versuche", "said": "Gespräche", "nothing": "keine", "until": "bis", "payments": "Zahlungen", "habit": "Zahlweise", "late": "Tage überfällig",
  "cause": "Was die Person sagt", "offer": "Was Sie anbieten oder tun", "code": "outcome", "note": "Notiz (Tag, Zusage, Betrag, Wortlaut)"}>
<#assign outcomeNames = {"lost_invoice": "Rechnung nicht erhalten", "forgot": "vergessen", "dispute": "bestreitet", "hardship": "kann gerade nicht zahlen", "promise": "sagt Zahlung zu", "refused": "zahlt nicht", "unreachable": "nicht erreicht", "wrong_contact": "falsche Nummer oder Adresse", "offer_accepted": "nimmt die Raten an", "offer_declined": "lehnt die Raten ab"}>
<#function habit h>
<#local words><#if h.points??>${h.points} von 100 Punkten; </#if><#if h.invoices == 0>noch keine fällige Rechnung<#else>${h.late} von ${h.invoices} <#if h.invoices == 1>Rechnung<#else>Rechnungen</#if> verspätet<#if (h.daysLate > 0)>, im Mittel ${h.daysLate} <#if h.daysLate == 1>Tag<#else>Tage</#if></#if></#if><#if (h.returnedDebits > 0)>; ${h.returnedDebits} Rücklastschrift<#if (h.returnedDebits > 1)>en</#if></#if><#if (h.brokenPromises > 0)>; ${h.brokenPromises} nicht gehaltene Zusage<#if (h.brokenPromises > 1)>n</#if></#if><#if !h.points??> (zu wenige Rechnungen für Punkte)</#if></#local>
<#return words?trim>
</#function>
<#function instalments o>
<#local words><#if o.plan?has_content>Raten: zum Beispiel ${o.plan?size} zu je <#if o.plan?first.amount == o.plan?last.amount><#else>rund </#if>${o.plan?first.amount} ab ${o.plan?first.due}; höchstens ${o.mostInstalments}, keine unter ${o.smallest}; ohne Gebühr, <#if o.bearsInterest>die gesetzlichen Zinsen laufen weiter<#else>solange sie eingehalten werden ohne Zinsen</#if>. Das Angebot <#if o.way == "mail">geht in der nächsten Nacht per E-Mail hinaus.<#elseif o.way == "letter">liegt nach der nächsten Nacht im Druckstapel für die Post.<#else>liegt nach der nächsten Nacht in outbox/agreements/; weder E-Mail noch Post erreicht die Person, also aushändigen.</#if><#else>Für Raten ist die Summe zu klein (keine unter ${o.smallest}).</#if></#local>
<#return words?trim>
</#function>
<#-- What is said, what to offer or do, the word for the list, and what to fill in besides. -->
<#function causes call>
<#local o = call.offers, c = call.customer>
<#local rows = [
  ["Rechnung nicht erhalten", "Anschrift prüfen (oben). Die Rechnung geht in der nächsten Nacht noch einmal hinaus; dann ${o.graceDays} Tage Ruhe, keine Kosten.", "lost_invoice", ""],
  ["Vergessen", "Freundlich bleiben, Konto und Rechnungsnummer nennen. ${o.graceDays} Tage Ruhe ab dem Gespräch, keine Kosten.", "forgot", ""],
  ["Schon bezahlt, oder zahlt bis zu einem Tag", "Tag, Betrag und Verwendungszweck notieren. Bis dahin ruht das Mahnen; bleibt das Geld aus, geht es weiter.", "promise", "until, amount"],
  ["Mangel, falscher Betrag, bestreitet", "Zuhören, Grund aufschreiben, nichts fordern. Alles ruht, bis es geklärt ist.", "dispute", "note"],
  ["Kann gerade nicht zahlen", instalments(o) + (c.kind == "consumer")?then(" Auf die Schuldnerberatung hinweisen.", ""), "hardship", o.plan?has_content?then("instalments", "note")],
  ["Kann später alles auf einmal zahlen", "Stundung: Tag notieren, bis dahin Ruhe. Fest vereinbart wird sie im Büro: mahnlauf agree ${c.number} --defer-until TAG", "promise", "until"]
]>
<#if o.settlement??><#local rows = rows + [["Kann nur einen Teil zahlen, dafür sofort", "Nachlass nur nach Rücksprache und höchstens ${o.discountPercent} %: nicht unter ${o.settlement}. Fest vereinbart wird er im Büro: mahnlauf agree ${c.number} --settle BETRAG --by TAG", "hardship", "note"]]></#if>
<#if o.standing??><#local rows = rows + [
  ["Nimmt die angebotenen Raten an", "Angebot ${o.standing.id} vorlesen: ${o.standing.plan?size} Raten, die erste ${o.standing.plan?first.amount} bis ${o.standing.plan?first.due}. Die Bestätigung geht in der nächsten Nacht hinaus.", "offer_accepted", ""],
  ["Lehnt die angebotenen Raten ab", "Eigenen Vorschlag erfragen und notieren; nichts zusagen.", "offer_declined", "note"]]></#if>
<#return rows + [
  ["Insolvenzverfahren, verstorben, betreut", "Nichts fordern. Gericht und Aktenzeichen, Erben oder Betreuer notieren. Das Büro hält alles an: mahnlauf hold ${c.number} --reason insolvency (oder deceased)", "dispute", "note"],
  ["Will endgültig nicht zahlen", "Wortlaut notieren, nicht streiten, nicht drohen. Es wird nicht mehr angerufen; die Briefe gehen weiter.", "refused", "note"],
  ["Falsche Nummer oder Person", "Nichts zur Sache sagen, neue Nummer erfragen. Diese wird nicht mehr gewählt, bis sie berichtigt ist.", "wrong_contact", "note"],
  ["Nicht erreicht", "Uhrzeit notieren; an einem anderen Tag erneut. Das ist Versuch ${call.past.tries + 1} von ${o.maxTries}, danach bittet ein Brief um Rückruf.", "unreachable", ""]]>
</#function>
