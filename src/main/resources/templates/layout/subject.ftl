<#include "/${language}/${letter.kind}.ftl">
${subject?trim}
