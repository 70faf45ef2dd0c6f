<#assign title = "Data for the Online-Mahnantrag (order for payment)">
<#assign rules>
As of ${date}. The court's form is German, so each field has the name that it has there, and its meaning beside
it. All that follows stands so in the books; what is empty they do not know, and you enter it in the form yourself
(www.online-mahnantrag.de). Whether the counter-performance was rendered you declare there yourself.
</#assign>
<#assign names = {
"applicant_name": "Antragsteller (applicant)", "applicant_street": "Straße (street)", "applicant_postcode": "PLZ (postcode)", "applicant_city": "Ort (city)",
"applicant_iban": "IBAN", "representative": "gesetzlich vertreten durch (legal representative)", "file_reference": "Ihr Geschäftszeichen (your file reference)",
"respondent_kind": "Antragsgegner: Verbraucher / Unternehmer (respondent: consumer B2C / business B2B)", "respondent_name": "Name oder Firma (name or firm)",
"respondent_legal_representative": "gesetzlich vertreten durch (legal representative)", "respondent_street": "Straße (street)",
"respondent_postcode": "PLZ (postcode)", "respondent_city": "Ort (city)", "respondent_country": "Land (country)",
"catalogue_number": "Katalognummer der Forderung (number of the claim in the court's catalogue)", "claim_ground": "Grund der Forderung (ground of the claim)", "invoice_number": "Rechnung Nr. (invoice no.)",
"claim_from": "vom (dated, or from)", "claim_until": "bis (until)", "principal": "Hauptforderung (principal)", "currency": "Währung (currency)",
"interest_percent_above_base_rate": "Zinsen: Prozentpunkte über dem Basiszinssatz (interest: points above the base rate)", "interest_percent_fixed": "Zinsen: fester Satz, Prozent im Jahr (interest: fixed rate, percent a year)",
"interest_from": "Zinsen ab (interest from)", "interest_on": "Zinsen aus (interest on)", "interest_until_today": "Zinsen bis heute (interest until today)",
"dunning_costs": "Nebenforderungen: Mahnkosten, Pauschale, Bankkosten (side claims: costs of letters, lump sum, bank charges)", "counter_performance": "Gegenleistung erbracht oder nicht abhängig (counter-performance rendered, or none due)",
"court_of_dispute": "Gericht für das streitige Verfahren (court for contested proceedings)", "limitation": "sicher durchsetzbar bis (surely enforceable until)"}>
