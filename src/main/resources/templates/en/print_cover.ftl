<#assign title = "Print batch of ${date}">
<#assign note>
${letters} letters with ${pages} pages in all follow in this order. This sheet stays in the house.
</#assign>
<#assign columns = {"number": "No.", "customer": "Customer", "name": "Name", "place": "Place", "kind": "Letter", "pages": "Pages"}>
<#assign kinds = {"reminder": "reminder", "dunning": "demand for payment", "final_notice": "final notice", "resend_invoice": "invoice again", "contact_check": "request for an answer", "agreement_offer": "offer of instalments", "agreement_confirmation": "confirmation of the agreement", "agreement_broken": "agreement not kept", "instalment_reminder": "reminder of an instalment", "thanks": "thanks", "handover_notice": "notice of the hand-over"}>
