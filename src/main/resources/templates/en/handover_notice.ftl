<#assign title = "Claim passed on to a collection agency">
<#assign subject = title>
<#assign pays = "none", claimedAs = t.sum>
<#assign since = (handedOver.on)!letter.date>
<#assign opening>
The following claim has remained open despite our demands. As announced, on ${since} we passed it on to
<#if agency?has_content>the debt collection agency ${agency}<#else>a debt collection agency</#if>.
It will write to you within the next few days.
<#if handedOver??>

<#assign firm = handedOver.agency>
<#if firm.city?has_content || firm.phone?has_content || firm.email?has_content>
This is how you reach the agency: ${agency}<#if firm.street?has_content>, ${firm.street}</#if><#if firm.city?has_content>, ${firm.postcode} ${firm.city}</#if><#if firm.phone?has_content>, phone ${firm.phone}</#if><#if firm.email?has_content>, e-mail ${firm.email}</#if>.
</#if>
Our reference there is ${handedOver.claimId}.
</#if>
</#assign>
<#assign closing>
From now on you can pay there, to the account that the agency names; please turn to it about instalments, too.
Pay only once: we tell the agency of whatever still reaches us.

To enforce the claim we passed on your name, your contact details and the particulars of the claim and of
our correspondence, and nothing more.

Have you paid us in the last few days, or do you think that the claim is wrong? Please write to us at once,
at ${creditor.email}; if you are right, we take the matter back.
</#assign>
