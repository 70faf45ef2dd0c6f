<#-- What steps and ways are called, wherever a page names them. -->
<#assign kindNames = {
  "reminder": "Zahlungserinnerung",
  "dunning": "Mahnung",
  "final_notice": "Letzte Mahnung",
  "call": "Anruf",
  "agreement_offer": "Angebot zur Ratenzahlung",
  "agreement_confirmation": "Bestätigung der Vereinbarung",
  "agreement_broken": "Vereinbarung nicht eingehalten",
  "instalment_reminder": "Erinnerung an eine Rate",
  "service_stop": "Leistung unterbrechen",
  "service_resume": "Leistung wieder aufnehmen",
  "collection_handoff": "Abgabe ans Inkasso",
  "collection_recall": "Rückruf vom Inkasso",
  "handover_notice": "Mitteilung der Abgabe",
  "resend_invoice": "Rechnung erneut gesandt",
  "contact_check": "Bitte um Rückmeldung",
  "thanks": "Dank für die Zahlung"
}>
<#assign stageNames = {
  "none": "noch ohne Schreiben",
  "reminder": kindNames.reminder,
  "dunning": kindNames.dunning,
  "final_notice": kindNames.final_notice,
  "collection": "beim Inkasso"
}>
<#assign channelNames = {
  "mail": "E-Mail",
  "letter": "Brief",
  "call": "Anrufliste",
  "agreement": "Vereinbarung",
  "service": "Leistungsliste",
  "collection": "Inkasso"
}>
