<#include "/${language}/labels.ftl">
<#include "/${language}/${notice.kind}.ftl">
<#macro paragraphs text>
<#list text?trim?split("\\n\\s*\\n", "r") as paragraph>
${paragraph?trim?replace("\\s+", " ", "r")}

</#list>
</#macro>
${t.greeting} ${customer.name},

<@paragraphs body/>
${t.regards}
${creditor.name}

--${" "}
${creditor.name}
${creditor.street}, ${creditor.postcode} ${creditor.city}
<#if creditor.phone?has_content>
${t.phone}: ${creditor.phone}
</#if>
${t.email}: ${creditor.email}
${t.customerNumber} ${customer.number}, ${t.letterNumber} ${notice.actionId}
${t.privacy} ${creditor.email}.
