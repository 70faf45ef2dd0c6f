<#assign title = {"instalments": "Confirmation of your instalments", "deferral": "Confirmation of your deferred payment", "settlement": "Confirmation of our settlement"}[agreement.kind]>
<#assign subject = title + " " + agreement.id>
<#assign claims = accounted, claimed = agreement.total, claimedAs = t.sum>
<#if agreement.kind != "instalments"><#assign plan = []></#if>
<#if !payable><#assign pays = "none"></#if>
<#assign opening>
We are glad that we have found a solution. We hereby confirm what we have agreed.
<#if accounted>
On the day of our agreement a total of ${agreement.total} was open, as the statement shows.
<#else>
On the day of our agreement a total of ${agreement.total} was open on <#if single>the invoice ${letter.lines[0].invoice}<#else>the invoices <#list letter.lines as line>${line.invoice}<#sep>, </#sep></#list></#if>.
</#if>
<#if agreement.kind == "instalments">
<#if payable>

You pay in ${agreement.plan?size} <#if agreement.plan?size == 1>amount<#else>amounts</#if>; the next is ${letter.total}<#if letter.deadline??> by ${letter.deadline}</#if>.
</#if>
<#elseif agreement.kind == "deferral">
<#if payable>

You need not pay the ${letter.total} before ${agreement.plan[0].due}. Until then we take no steps.
</#if>
<#else>

If a total of ${agreement.plan[0].amount} reaches us by ${agreement.plan[0].due}, everything is settled: we then waive the rest.
If it reaches us later or not in full, the whole amount stays open. We count what you have paid towards it.
</#if>
</#assign>
<#assign closing>
<#if agreement.kind == "settlement">
The settlement costs you nothing and covers only the invoices named here. Until the date named we
send no demands and take no further steps. If that day will be difficult, please let us know beforehand.
<#else>
The agreement costs you nothing. As long as you keep to it, we send no demands and take no further steps.
You can pay more, or earlier, at any time.

If an amount has not arrived in full more than ${agreement.graceDays} days after its date, the agreement ends, and the
whole rest is due at once. If a date will be difficult to meet, please let us know beforehand. We usually find a way.
</#if>

Is anything different from what we discussed? Then please tell us at once.
</#assign>
