<#assign title = "Please check your contact details">
<#assign subject = title>
<#assign claims = false>
<#assign pays = "none">
<#assign opening>
We tried to reach you and are not sure whether the contact details that we have for you are still right.

Please tell us briefly at which postal address, e-mail address and telephone number we can reach you. An
informal message is enough; please quote your customer number ${customer.number}.
</#assign>
<#assign closing>
Are you not the person we mean, because this letter went to a wrong address? Then please excuse the
trouble. Let us know, and we will not write there again.
</#assign>
