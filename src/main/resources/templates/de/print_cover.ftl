<#assign title = "Druckstapel vom ${date}">
<#assign note>
${letters} Schreiben mit zusammen ${pages} Seiten folgen in dieser Reihenfolge. Dieses Blatt bleibt im Haus.
</#assign>
<#assign columns = {"number": "Nr.", "customer": "Kunde", "name": "Name", "place": "Ort", "kind": "Schreiben", "pages": "Seiten"}>
