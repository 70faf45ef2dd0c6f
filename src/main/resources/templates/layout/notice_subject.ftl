<#include "/${language}/${notice.kind}.ftl">
${subject?trim}
