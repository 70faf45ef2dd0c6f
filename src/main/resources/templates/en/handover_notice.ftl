<#assign title = "Claim passed on to a collection agency">
<#assign subject = title>
<#assign pays = "none">
<#assign opening>
The following claim has remained open despite our demands. As announced, on ${letter.date} we passed it on to
<#if agency?has_content>the debt collection agency ${agency}<#else>a debt collection agency</#if>.
It will write to you within the next few days.
</#assign>
<#assign closing>
From now on please pay there, so that nothing runs twice, and turn to the agency with questions about the
payment, also about instalments.

We passed on your name, your contact details and the particulars of the claim and of our correspondence, and
nothing more. This serves to enforce our claim.

Have you paid us in the last few days, or do you think that the claim is wrong? Then please write to us at
once. We pass that on, and take the matter back if you are right.
</#assign>
