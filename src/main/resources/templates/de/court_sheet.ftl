<#assign title = "Angaben für den Online-Mahnantrag">
<#assign rules>
Stand ${date}. Alles Folgende steht so in den Büchern; was leer ist, wissen sie nicht, und Sie tragen es im
Antrag selbst ein (www.online-mahnantrag.de). Ob die Gegenleistung erbracht ist, erklären Sie dort selbst.
</#assign>
<#assign names = {
"applicant_name": "Antragsteller", "applicant_street": "Straße", "applicant_postcode": "PLZ", "applicant_city": "Ort",
"applicant_iban": "IBAN", "representative": "gesetzlich vertreten durch", "file_reference": "Ihr Geschäftszeichen",
"respondent_kind": "Antragsgegner: Verbraucher (B2C) / Unternehmer (B2B)", "respondent_name": "Name oder Firma",
"respondent_legal_representative": "gesetzlich vertreten durch", "respondent_street": "Straße",
"respondent_postcode": "PLZ", "respondent_city": "Ort", "respondent_country": "Land",
"catalogue_number": "Katalognummer der Forderung", "claim_ground": "Grund der Forderung", "invoice_number": "Rechnung Nr.",
"claim_from": "vom", "claim_until": "bis", "principal": "Hauptforderung", "currency": "Währung",
"interest_percent_above_base_rate": "Zinsen: Prozentpunkte über dem Basiszinssatz", "interest_percent_fixed": "Zinsen: fester Satz, Prozent im Jahr",
"interest_from": "Zinsen ab", "interest_on": "Zinsen aus", "interest_until_today": "Zinsen bis heute",
"dunning_costs": "Nebenforderungen: Mahnkosten, Pauschale, Bankkosten", "counter_performance": "Gegenleistung erbracht oder nicht abhängig",
"court_of_dispute": "Gericht für das streitige Verfahren", "limitation": "sicher durchsetzbar bis"}>
