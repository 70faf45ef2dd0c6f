<#assign title = "Anrufliste vom ${date}">
<#assign hoursLabel = "Anrufzeiten">
<#assign rules>
Bevor Sie etwas zur Sache sagen: Lassen Sie sich Namen und Kundennummer bestätigen. Sprechen Sie nur mit
der Person selbst, hinterlassen Sie nichts zur Sache auf einem Anrufbeantworter und rufen Sie nicht am
Arbeitsplatz an. Höchstens ein Versuch am Tag. Wünscht jemand keinen Anruf, beenden Sie ihn freundlich.
</#assign>
<#assign phoneLabel = "Telefon">
<#assign openLabel = "offen">
<#assign reasonLabel = "Anlass">
<#assign lettersLabel = "Bisher versandt">
<#assign noLetters = "noch nichts">
<#assign triesLabel = "Bisher nicht erreicht (Versuche)">
<#assign saidLabel = "Frühere Gespräche">
<#assign untilLabel = "bis">
<#assign outcomeNames = {"lost_invoice": "Rechnung nicht erhalten", "forgot": "vergessen", "dispute": "bestreitet", "hardship": "kann gerade nicht zahlen", "promise": "sagt Zahlung zu", "refused": "zahlt nicht", "unreachable": "nicht erreicht", "wrong_contact": "falsche Nummer oder Adresse", "offer_accepted": "nimmt die Raten an", "offer_declined": "lehnt die Raten ab"}>
<#assign lateLabel = "Tage überfällig">
<#assign causeLabel = "Was die Person sagt">
<#assign offerLabel = "Was Sie anbieten">
<#assign codeLabel = "outcome">
<#assign noteLabel = "Notiz (Datum, Zusage, Betrag)">
<#assign letterNames = {"reminder": "Zahlungserinnerung", "dunning": "Mahnung", "final_notice": "letzte Mahnung"}>
<#assign channelNames = {"mail": "E-Mail", "letter": "Brief"}>
<#assign causes = [
  ["Rechnung nicht erhalten", "Adresse prüfen, Rechnung sofort neu senden; fünf Tage Ruhe, keine Kosten", "lost_invoice"],
  ["Vergessen", "Freundlich bleiben, Bankdaten noch einmal schicken; fünf Tage Zeit", "forgot"],
  ["Schon bezahlt, oder zahlt bis zu einem Tag", "Tag, Bank und Verwendungszweck oder den zugesagten Tag notieren", "promise"],
  ["Mangel, falscher Betrag, bestreitet", "Zuhören, Grund aufschreiben; das Mahnen ruht, bis es geklärt ist", "dispute"],
  ["Kann gerade nicht zahlen", "Raten oder späteren Termin anbieten, ohne Gebühr; auf Schuldnerberatung hinweisen", "hardship"],
  ["Nimmt die angebotenen Raten an", "Zahl der Raten und ersten Termin bestätigen, Vereinbarung zusenden", "offer_accepted"],
  ["Lehnt die angebotenen Raten ab", "Eigenen Vorschlag erfragen und notieren", "offer_declined"],
  ["Will endgültig nicht zahlen", "Wortlaut notieren, nicht streiten, nicht drohen", "refused"],
  ["Falsche Nummer oder Person", "Nichts zur Sache sagen, neue Nummer erfragen", "wrong_contact"],
  ["Nicht erreicht", "Uhrzeit notieren, an einem anderen Tag erneut", "unreachable"]
]>
