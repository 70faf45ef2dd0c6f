<#include "/${language}/labels.ftl">
<#include "/${language}/${note.kind}.ftl">
<#macro paragraphs text>
<#list text?trim?split("\\n\\s*\\n", "r") as paragraph>
${paragraph?trim?replace("\\s+", " ", "r")}

</#list>
</#macro>
${t.greeting} ${customer.name},

<@paragraphs opening/>
<#if note.plan?has_content>
${planTitle}:

<#list note.plan as rate>
  ${planDue} ${rate.due}: ${rate.amount}
</#list>

</#if>
<#if payable>
${t.payTitle}:

  ${(t.payBy + ":")?right_pad(18)}${creditor.name}
  ${(t.iban + ":")?right_pad(18)}${creditor.iban}
<#if creditor.bic?has_content>
  ${(t.bic + ":")?right_pad(18)}${creditor.bic}
</#if>
  ${(payAmount + ":")?right_pad(18)}${note.due}<#if note.dueOn??> ${payDue} ${note.dueOn}</#if>
  ${(t.reference + ":")?right_pad(18)}${invoiceNumbers}

</#if>
<@paragraphs closing/>
${t.attached}

${t.regards}
${creditor.name}

--${" "}
${creditor.name}
${creditor.street}, ${creditor.postcode} ${creditor.city}
<#if creditor.phone?has_content>
${t.phone}: ${creditor.phone}
</#if>
${t.email}: ${creditor.email}
${t.customerNumber} ${customer.number}, ${t.letterNumber} ${note.actionId}
${t.privacy} ${creditor.email}.
