<#assign title = "Our offer to pay in instalments">
<#assign subject = "Our offer to pay in instalments ${agreement.id}">
<#assign claims = false, pays = "none">
<#assign t = t + {"planTitle": "Your instalments", "attached": "The offer is attached as PDF."}>
<#assign opening>
We would like to make it easy for you to settle the open amount of ${agreement.total}, and offer you
${agreement.plan?size} instalments for it, free of charge. It is about <#if single>the invoice ${letter.lines[0].invoice}<#else>the invoices <#list letter.lines as line>${line.invoice}<#sep>, </#sep></#list></#if>.
</#assign>
<#assign closing>
Do you agree? Then please sign the attached offer and return it to us<#if letter.deadline??> by ${letter.deadline}</#if>;
a photo or scan in reply to this e-mail is welcome. The offer also says what your signature means and where to
transfer the instalments.

Do the instalments not fit your situation? Then call us or write to us. We usually find a way.
<#if customer.kind == "consumer">
A debt advice service near you gives free advice, too.
</#if>

Do you think that the claim is wrong? Then please do not sign, but write to us and say what it is about.
</#assign>
