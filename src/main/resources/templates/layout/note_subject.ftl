<#include "/${language}/${note.kind}.ftl">
${subject?trim}
