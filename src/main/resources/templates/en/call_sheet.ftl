<#assign title = "Call">
<#assign listTitle = "Calls of ${date}">
<#assign rules>
Before you say anything about the matter: have name and customer number confirmed. Speak with nobody but the
person, leave nothing about the matter on an answering machine, and do not call at work. One try a day at
most. If somebody wants no call, end it kindly.
</#assign>
<#assign fillIn>
Afterwards fill in the customer's row of ${list} (date and outcome, and what stands beside it below; note for all
else), then put the file into inbox/. Rows without an outcome are left alone.
</#assign>
<#assign w = {"hours": "Calling hours", "phone": "Phone", "open": "overdue", "owed": "with costs and interest", "reason": "Why",
  "again": "not reached last time", "debit": "no direct debit any more", "consumer": "consumer", "business": "business",
  "address": "Address", "none": "none", "bank": "Our account", "letters": "Sent", "noLetters": "nothing yet", "tries": "Not reached",
  "triesOf": "tries", "said": "Contacts", "nothing": "none", "until": "until", "payments": "Payments", "habit": "How he pays", "late": "Days overdue",
  "cause": "What the person says", "offer": "What you offer or do", "code": "outcome", "note": "Note (day, promise, amount, words)"}>
<#assign outcomeNames = {"lost_invoice": "never got the invoice", "forgot": "forgot", "dispute": "disputes it", "hardship": "cannot pay now", "promise": "promised to pay", "refused": "will not pay", "unreachable": "not reached", "wrong_contact": "wrong number or address", "offer_accepted": "takes the instalments", "offer_declined": "declines the instalments"}>
<#function habit h>
<#local words><#if h.points??>${h.points} of 100 points; </#if><#if h.invoices == 0>no invoice was due yet<#else>${h.late} of ${h.invoices} invoice<#if h.invoices != 1>s</#if> late<#if (h.daysLate > 0)>, ${h.daysLate} day<#if h.daysLate != 1>s</#if> on average</#if></#if><#if (h.returnedDebits > 0)>; ${h.returnedDebits} returned debit<#if (h.returnedDebits > 1)>s</#if></#if><#if (h.brokenPromises > 0)>; ${h.brokenPromises} broken promise<#if (h.brokenPromises > 1)>s</#if></#if><#if !h.points??> (too few invoices for points)</#if></#local>
<#return words?trim>
</#function>
<#function instalments o>
<#local words><#if o.plan?has_content>Instalments: for instance ${o.plan?size} of <#if o.plan?first.amount == o.plan?last.amount><#else>about </#if>${o.plan?first.amount} from ${o.plan?first.due}; ${o.mostInstalments} at most, none below ${o.smallest}; no fee, <#if o.bearsInterest>statutory interest runs on<#else>no interest while they are kept</#if>. The offer <#if o.way == "mail">leaves by e-mail with the next night.<#elseif o.way == "letter">lies in the print batch after the next night, to be posted.<#else>lies in outbox/agreements/ after the next night; neither e-mail nor post reaches the person, so hand it over.</#if><#else>The sum is too small for instalments (none below ${o.smallest}).</#if></#local>
<#return words?trim>
</#function>
<#-- What is said, what to offer or do, the word for the list, and what to fill in besides. -->
<#function causes call>
<#local o = call.offers, c = call.customer>
<#local rows = [
  ["Never got the invoice", "Check the address (above). The invoice leaves once more with the next night; then ${o.graceDays} days of peace, no costs.", "lost_invoice", ""],
  ["Forgot", "Stay friendly, name account and invoice number. ${o.graceDays} days of peace from the call on, no costs.", "forgot", ""],
  ["Has paid, or pays by a day", "Note day, amount and payment reference. Dunning rests until then; if the money does not come, it goes on.", "promise", "until, amount"],
  ["Defect, wrong amount, disputes it", "Listen, write the reason down, demand nothing. All rests until it is settled.", "dispute", "note"],
  ["Cannot pay now", instalments(o) + (c.kind == "consumer")?then(" Point to debt advice.", ""), "hardship", o.plan?has_content?then("instalments", "note")],
  ["Can pay all of it later", "Deferral: note the day; all rests until then. The office makes it firm: mahnlauf agree ${c.number} --defer-until DAY", "promise", "until"]
]>
<#if o.settlement??><#local rows = rows + [["Can pay only a part, but at once", "A discount only after asking back, and ${o.discountPercent} % at most: not below ${o.settlement}. The office makes it firm: mahnlauf agree ${c.number} --settle AMOUNT --by DAY", "hardship", "note"]]></#if>
<#if o.standing??><#local rows = rows + [
  ["Takes the instalments offered", "Read out offer ${o.standing.id}: ${o.standing.plan?size} instalments, the first ${o.standing.plan?first.amount} by ${o.standing.plan?first.due}. The confirmation leaves with the next night.", "offer_accepted", ""],
  ["Declines the instalments offered", "Ask what he proposes and note it; promise nothing.", "offer_declined", "note"]]></#if>
<#return rows + [
  ["Insolvency, deceased, under guardianship", "Demand nothing. Note court and file number, heirs or guardian. The office stops everything: mahnlauf hold ${c.number} --reason insolvency (or deceased)", "dispute", "note"],
  ["Will not pay, finally", "Note the words, do not argue, do not threaten. Nobody calls any more; the letters go on.", "refused", "note"],
  ["Wrong number or person", "Say nothing about the matter, ask for the right number. This one is not dialled again until it is corrected.", "wrong_contact", "note"],
  ["Not reached", "Note the time; again on another day. This is try ${call.past.tries + 1} of ${o.maxTries}, then a letter asks for a call back.", "unreachable", ""]]>
</#function>
