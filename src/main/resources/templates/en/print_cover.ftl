<#assign title = "Print batch of ${date}">
<#assign note>
${letters} letters with ${pages} pages in all follow in this order. This sheet stays in the house.
</#assign>
<#assign columns = {"number": "No.", "customer": "Customer", "name": "Name", "place": "Place", "kind": "Letter", "pages": "Pages"}>
