<#include "/layout/letter_words.ftl">
<#macro row label amount>
  ${label?right_pad(36)}${amount?left_pad(16)}
</#macro>
<#macro paragraphs text>
<#list text?trim?split("\\n\\s*\\n", "r") as paragraph>
${paragraph?trim?replace("\\s+", " ", "r")}

</#list>
</#macro>
${t.greeting} ${customer.name},

<@paragraphs opening/>
<#if claims>
<#list letter.lines as line>
${t.invoice} ${line.invoice} ${t.invoiceDate} ${line.invoiceDate}, ${t.due} ${line.dueDate}
<#if !line.paid.zero>
<@row t.grossLong line.gross/>
<@row t.paidLong "- " + line.paid/>
</#if>
<@row t.openLong line.open/>

</#list>
<#if !single || !plain>
<#if !plain>
<@row t.principal principal/>
<#if !fees.zero>
<@row (customer.kind == "business")?then(t.feesBusiness, t.feesConsumer) fees/>
</#if>
<#if !interest.zero>
<@row t.interest interest/>
</#if>
<#if !letter.credit.zero>
<@row t.credit "- " + letter.credit/>
</#if>
  ----------------------------------------------------
</#if>
<@row claimedAs claimed/>

</#if>
<#if interestRows?has_content>
${t.interestTitle}:

<#list interestRows as part>
  ${t.invoice} ${part.invoice}: ${part.rate} % ${t.principalOf} ${part.principal}
  ${t.from} ${part.from} ${t.until} ${part.until} (${part.days} ${t.days}): ${part.interest}

</#list>
<#if settledInterest??>
  ${t.settledInterest} ${settledInterest}. ${t.openInterest} ${interest}.

</#if>

</#if>
</#if>
<#if plan?has_content>
${t.planTitle}:

<#list plan as rate>
  ${rate.number?left_pad(3)}. ${t.planDue} ${rate.due?right_pad(20)}${rate.amount?left_pad(16)}
</#list>

</#if>
<#if pays == "total" && payable>
${t.payTitle}:

  ${(t.payBy + ":")?right_pad(20)}${creditor.name}
  ${(t.iban + ":")?right_pad(20)}${creditor.iban}
<#if creditor.bic?has_content>
  ${(t.bic + ":")?right_pad(20)}${creditor.bic}
</#if>
  ${(t.amount + ":")?right_pad(20)}${letter.total}
<#if letter.deadline??>
  ${(t.planDue + ":")?right_pad(20)}${letter.deadline}
</#if>
  ${(t.reference + ":")?right_pad(20)}${quote}

<#if online?has_content>
${t.online}:

<#list online as way>
<#if (online?size > 1)>
  ${way.invoice}, ${way.amount}:
</#if>
  ${way.url}
</#list>

</#if>
<#elseif pays == "total" && claims>
${t.settled}

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
<#if creditor.vatId?has_content>
${t.vatId}: ${creditor.vatId}
</#if>
${t.customerNumber} ${customer.number}, ${t.letterNumber} ${letter.actionId}
${t.privacy} ${creditor.email}.
