<#if !fees.zero>

<#if customer.kind == "business">
The amount includes ${fees} as the lump sum that the law grants for late payment.
<#else>
The reminder costs of ${fees} are what printing and posting cost us.
</#if>
</#if>
<#if !interest.zero>

The default interest of ${interest} follows the statutory rate.
It goes on accruing until your payment reaches us.
</#if>
