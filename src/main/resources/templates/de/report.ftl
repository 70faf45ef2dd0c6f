<#assign w = {
  "title": "Mahnlauf vom",
  "dryRun": "Probelauf: Es wurde nichts geändert und nichts versandt.",
  "warnings": "Bitte beachten",
  "attention": "Das braucht Sie",
  "attentionNone": "Heute ist nichts zu tun.",
  "aging": "Was offen ist",
  "agingNone": "Es ist nichts offen.",
  "total": "Offen insgesamt",
  "invoices": "Rechnungen",
  "invoice": "Rechnung",
  "chart": "Offene Beträge nach Alter",
  "bucket": "Alter",
  "open": "offen",
  "payments": "Was eingegangen ist",
  "paymentsNone": "In dieser Nacht kamen keine Bankumsätze.",
  "state": "Stand",
  "count": "Anzahl",
  "sum": "Summe",
  "outgoing": "Was hinausging",
  "outgoingDry": "Was hinausginge",
  "outgoingNone": "In dieser Nacht ging nichts hinaus.",
  "step": "Schritt",
  "channel": "Weg",
  "amount": "Betrag",
  "targets": "Dateien",
  "stuck": "Was wartet oder nicht gelang",
  "stuckNone": "Nichts.",
  "customer": "Kunde",
  "reason": "Grund",
  "files": "Was in der Eingangsablage lag",
  "filesNone": "Es lag nichts in der Eingangsablage.",
  "records": "Datensätze",
  "refused": "Nicht oder nur zum Teil übernommen",
  "file": "Datei",
  "links": "Dateien dieser Nacht",
  "topic": "Thema",
  "subject": "Worum es geht",
  "command": "Befehl",
  "more": "weitere; „mahnlauf list“ zeigt sie alle."
}>
<#assign buckets = {"not_due": "noch nicht fällig"}>
<#assign days = "Tage überfällig">
<#assign fileStates = {"accepted": "übernommen", "partly": "zum Teil übernommen", "duplicate": "schon bekannt", "rejected": "abgelehnt"}>
<#assign paymentStates = {"booked": "zugeordnet", "partly_booked": "zum Teil zugeordnet", "review": "zu prüfen", "unmatched": "nicht zugeordnet", "ignored": "ohne Bezug zu Rechnungen"}>
<#assign actionStates = {"pending": "wartet", "failed": "nicht gelungen", "withdrawn": "zurückgezogen", "delivered": "versandt"}>
<#assign kinds = {"reminder": "Zahlungserinnerung", "dunning": "Mahnung", "final_notice": "Letzte Mahnung", "call": "Anruf", "agreement_offer": "Angebot zur Ratenzahlung", "agreement_confirmation": "Bestätigte Vereinbarung", "agreement_broken": "Vereinbarung beendet", "instalment_reminder": "Erinnerung an eine Rate", "thanks": "Dank", "service_stop": "Leistung unterbrechen", "service_resume": "Leistung wieder aufnehmen", "collection_handoff": "Abgabe ans Inkasso", "collection_recall": "Rückruf vom Inkasso", "resend_invoice": "Rechnung erneut gesandt", "contact_check": "Adresse prüfen"}>
<#assign channels = {"mail": "E-Mail", "letter": "Brief", "call": "Anrufliste", "agreement": "Vereinbarung", "service": "Leistungsliste", "collection": "Inkasso"}>
<#assign topics = {"review": "Zahlung prüfen", "approval": "Freigabe", "call": "Anrufe", "file": "Datei", "delivery": "Versand", "statement": "Kontoauszug"}>
