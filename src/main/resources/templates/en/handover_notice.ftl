<#assign title = "Claim passed on to a collection agency">
<#assign subject = title>
<#assign pays = "none", claimedAs = t.sum>
<#assign since = (handedOver.on)!letter.date>
<#assign opening>
The following claim has remained open despite our demands. As announced, on ${since} we passed it on to
<#if agency?has_content>the debt collection agency ${agency}<#else>a debt collection agency</#if>.
It will write to you within the next few days.
<#if (handedOver.agency)?? && (handedOver.agency.city?has_content || handedOver.agency.phone?has_content || handedOver.agency.email?has_content)>

This is how you reach the agency: ${agency}<#if handedOver.agency.street?has_content>, ${handedOver.agency.street}</#if><#if handedOver.agency.city?has_content>, ${handedOver.agency.postcode} ${handedOver.agency.city}</#if><#if handedOver.agency.phone?has_content>, phone ${handedOver.agency.phone}</#if><#if handedOver.agency.email?has_content>, e-mail ${handedOver.agency.email}</#if>.
</#if>
<#if (handedOver.claimId)?has_content>

Our reference for the claim there is ${handedOver.claimId}.
</#if>
</#assign>
<#assign closing>
From now on you can pay there. The agency tells you to which account, and answers questions about the
payment, also about instalments. Please pay only once: we tell the agency of whatever still reaches us.

We passed on your name, your contact details and the particulars of the claim and of our correspondence, and
nothing more. This serves to enforce our claim.

Have you paid us in the last few days, or do you think that the claim is wrong? Then please write to us at
once, at ${creditor.email}. We pass that on, and take the matter back if you are right.
</#assign>
