<#-- The words of tables and footers; what another language lacks is said in German. -->
<#include "/de/labels.ftl">
<#assign german = t>
<#include "/${language}/labels.ftl">
<#assign t = german + t>
