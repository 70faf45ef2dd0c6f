<#assign title = "Abgabe an ein Inkassounternehmen">
<#assign subject = title>
<#assign pays = "none">
<#assign opening>
die folgende Forderung ist trotz unserer Mahnungen offen geblieben. Wie angekündigt haben wir sie am
${letter.date} <#if agency?has_content>an das Inkassounternehmen ${agency}<#else>an ein Inkassounternehmen</#if> abgegeben.
Es wird sich in den nächsten Tagen bei Ihnen melden.
</#assign>
<#assign closing>
Bitte zahlen Sie ab jetzt dorthin, damit nichts doppelt läuft, und wenden Sie sich mit Fragen zur
Zahlung, auch zu Raten, an das Inkassounternehmen.

Übermittelt haben wir Ihren Namen, Ihre Kontaktdaten und die Angaben zu Forderung und Schriftwechsel,
mehr nicht. Das dient der Durchsetzung unserer Forderung.

Haben Sie in den letzten Tagen an uns gezahlt, oder halten Sie die Forderung für falsch? Dann schreiben
Sie uns bitte sofort. Wir geben das weiter und holen die Sache zurück, wenn Sie recht haben.
</#assign>
