<#assign title = {"instalments": "Bestätigung Ihrer Ratenzahlung", "deferral": "Bestätigung Ihres Zahlungsaufschubs", "settlement": "Bestätigung unseres Vergleichs"}[agreement.kind]>
<#assign subject = title + " " + agreement.id>
<#assign claims = accounted, claimed = agreement.total, claimedAs = t.sum>
<#if agreement.kind != "instalments"><#assign plan = []></#if>
<#if !payable><#assign pays = "none"></#if>
<#assign opening>
schön, dass wir eine Lösung gefunden haben. Hiermit bestätigen wir, was wir vereinbart haben.
<#if accounted>
Offen waren am Tag unserer Einigung insgesamt ${agreement.total}, wie die Aufstellung zeigt.
<#else>
Offen waren am Tag unserer Einigung insgesamt ${agreement.total} aus <#if single>der Rechnung ${letter.lines[0].invoice}<#else>den Rechnungen <#list letter.lines as line>${line.invoice}<#sep>, </#sep></#list></#if>.
</#if>
<#if agreement.kind == "instalments">
<#if payable>

Sie zahlen in ${agreement.plan?size} <#if agreement.plan?size == 1>Betrag<#else>Beträgen</#if>; der nächste sind ${letter.total}<#if letter.deadline??> bis zum ${letter.deadline}</#if>.
</#if>
<#elseif agreement.kind == "deferral">
<#if payable>

Sie zahlen ${letter.total} erst am ${agreement.plan[0].due}. Bis dahin unternehmen wir nichts.
</#if>
<#else>

Gehen bis zum ${agreement.plan[0].due} insgesamt ${agreement.plan[0].amount} bei uns ein, ist alles erledigt: Den Rest erlassen wir
Ihnen dann. Geht der Betrag später oder nicht vollständig ein, bleibt der volle Betrag offen. Was Sie
gezahlt haben, rechnen wir darauf an.
</#if>
</#assign>
<#assign closing>
<#if agreement.kind == "settlement">
Der Vergleich kostet Sie nichts und gilt nur für die genannten Rechnungen.
Bis zum genannten Tag mahnen wir nicht und unternehmen nichts weiter. Wird es knapp, melden Sie sich bitte vorher.
<#else>
Die Vereinbarung kostet Sie nichts. Solange Sie sich daran halten, mahnen wir nicht und unternehmen
nichts weiter. Sie können jederzeit mehr oder früher zahlen.

Ist ein Betrag mehr als ${agreement.graceDays} Tage nach seinem Termin nicht vollständig da, endet die Vereinbarung, und
der ganze Rest ist sofort fällig. Wird es einmal knapp, melden Sie sich bitte vorher. Wir finden meist einen Weg.
</#if>

Entspricht etwas nicht dem, was wir besprochen haben? Dann geben Sie uns bitte gleich Bescheid.
</#assign>
