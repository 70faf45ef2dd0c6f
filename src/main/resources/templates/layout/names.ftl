<#-- The names of steps and ways; a language of the user's own that has no list of them gets the German one. -->
<#include "/de/names.ftl">
<#include "/${language}/names.ftl" ignore_missing=true>
