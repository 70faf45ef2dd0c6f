<#include "/${language}/${letter.kind}.ftl">
${title?trim}
