<#include "/layout/names.ftl">
<#include "/${language}/report.ftl">
<#assign count = 0>
<#list needs as t><#assign count = count + t.count></#list>
${w.title} ${report.asOf}: <#if (count > 0)>${count} ${w.mailNeeds}<#else>${w.mailNothing}</#if>

<#list report.standing.sums as s>
${w.total}: ${s.open}, ${w.overdue}: ${s.overdue}
${w.received}: ${s.received} (${w.receivedHint})
</#list>

${w.payments}:
<#list report.payments as p>
- ${(paymentStates[p.state])!p.state}: ${p.count} (${p.sum})
<#else>
- ${w.paymentsNone}
</#list>

${w.outgoing}:
<#list report.outgoing as o>
- ${(kindNames[o.kind])!o.kind} (${(channelNames[o.channel])!o.channel}): ${o.count} (${o.amount})
<#else>
- ${w.outgoingNone}
</#list>

${w.attention}:
<#list needs as t>
- ${(topics[t.topic])!t.topic}: ${t.count}
<#else>
- ${w.attentionNone}
</#list>
<#if (report.warnings?size > 0)>

${w.warnings}: ${report.warnings?size}
</#if>

${w.mailReport}: ${file}
