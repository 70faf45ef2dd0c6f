<#assign title = "Druckstapel vom ${date}">
<#assign note>
${letters} Schreiben mit zusammen ${pages} Seiten folgen in dieser Reihenfolge. Dieses Blatt bleibt im Haus.
</#assign>
<#assign columns = {"number": "Nr.", "customer": "Kunde", "name": "Name", "place": "Ort", "kind": "Schreiben", "pages": "Seiten"}>
<#assign kinds = {"reminder": "Zahlungserinnerung", "dunning": "Mahnung", "final_notice": "Letzte Mahnung", "resend_invoice": "Rechnung erneut", "contact_check": "Bitte um Rückmeldung", "agreement_offer": "Angebot zur Ratenzahlung", "agreement_confirmation": "Bestätigung der Vereinbarung", "agreement_broken": "Vereinbarung nicht eingehalten", "instalment_reminder": "Erinnerung an eine Rate", "thanks": "Dank", "handover_notice": "Mitteilung der Abgabe"}>
