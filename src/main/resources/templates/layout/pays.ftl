<#assign pays = "total">
<#include "/${language}/${letter.kind}.ftl">
${pays}
