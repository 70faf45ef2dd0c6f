<#include "/${language}/report.ftl">
<#if failed>${w.alarmFailed}<#else>${w.alarmNeeds}</#if> ${night}

<#if failed>
${w.alarmFailedText}
<#else>
${w.alarmNeedsText}
</#if>

<#list findings as finding>
- ${finding}
</#list>

${w.alarmLook}
