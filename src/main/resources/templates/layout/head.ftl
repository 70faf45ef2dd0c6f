<#-- What the program asks of a letter's words, a line each: how it is paid, what to quote, title, subject. -->
<#include "/layout/letter_words.ftl">
${pays}
${quote}
${title?trim?replace("\\s+", " ", "r")}
${subject?trim?replace("\\s+", " ", "r")}
