<#include "/layout/words.ftl">
${t.invoice}
${t.contract}
${t.offer}
