<#-- What steps and ways are called, wherever a page names them. -->
<#assign kindNames = {
  "reminder": "reminder",
  "dunning": "dunning letter",
  "final_notice": "final notice",
  "call": "call",
  "agreement_offer": "offer of instalments",
  "agreement_confirmation": "confirmation of the agreement",
  "agreement_broken": "agreement not kept",
  "instalment_reminder": "reminder of an instalment",
  "service_stop": "stop of the service",
  "service_resume": "service resumes",
  "collection_handoff": "hand-off to collection",
  "collection_recall": "recall from collection",
  "handover_notice": "notice of the hand-off",
  "resend_invoice": "invoice sent again",
  "contact_check": "request for an answer",
  "thanks": "thanks for a payment"
}>
<#assign stageNames = {
  "none": "no letter yet",
  "reminder": kindNames.reminder,
  "dunning": kindNames.dunning,
  "final_notice": kindNames.final_notice,
  "collection": "with the collection agency"
}>
<#assign channelNames = {
  "mail": "e-mail",
  "letter": "letter",
  "call": "call list",
  "agreement": "agreement",
  "service": "service list",
  "collection": "collection"
}>
