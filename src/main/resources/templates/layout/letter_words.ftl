<#-- The words of one letter, and what holds where they say nothing of it. -->
<#include "/layout/words.ftl">
<#assign claims = true, pays = "total", claimed = letter.total, claimedAs = t.total>
<#include "/${language}/${letter.kind}.ftl">
<#assign quote = reference?has_content?then(reference, t.customerNumber + " " + customer.number)>
