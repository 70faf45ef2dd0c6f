<#assign title = "Please check your contact details">
<#assign subject = title>
<#assign claims = false, pays = "none">
<#assign opening>
<#if wrongContact>
We can no longer reach you under the contact details that you gave us. Please tell us your current postal
address, e-mail address and telephone number.
<#else>
We would like to talk to you, but could not reach you by telephone. Please call us back, or write to us when
and under which number we can reach you.
</#if>

An informal message to ${creditor.email}<#if creditor.phone?has_content> or a call to ${creditor.phone}</#if> is enough.
Please quote your customer number ${customer.number}.
</#assign>
<#assign closing>
Are you not the person we mean, because this letter went to a wrong address? Then please excuse the
trouble. Let us know, and we will not write there again.
</#assign>
