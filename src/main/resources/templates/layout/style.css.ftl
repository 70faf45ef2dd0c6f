@page {
  size: 210mm 297mm;
  margin: 25mm 0 34mm 0;
  @bottom-center { content: element(footer); width: 100%; vertical-align: top; }
}
@page :first { margin-top: 0; }
body {
  font-family: 'Open Sans'; font-size: 9.5pt; line-height: 1.4; color: #111;
  margin: 0 20mm 0 25mm;
}
p { margin: 0 0 2.6mm 0; orphans: 2; widows: 2; }
h1 { font-size: 12.5pt; margin: 0 0 4.5mm 0; line-height: 1.25; }
h2 { font-size: 10pt; margin: 0 0 1.5mm 0; page-break-after: avoid; }
.head { position: relative; height: 101mm; width: 210mm; margin-left: -25mm; }
.sender { position: absolute; left: 25mm; top: 14mm; width: 165mm; font-size: 15pt; font-weight: bold;
  height: 18mm; overflow: hidden; line-height: 1.2; }
.window { position: absolute; left: 25mm; top: 45mm; width: 80mm; height: 45mm; overflow: hidden; }
.return { font-size: 6.5pt; color: #444; height: 15.7mm; padding-top: 2mm; }
.address { line-height: 1.35; font-size: 10pt; word-wrap: break-word; }
.address.long { font-size: 7.5pt; line-height: 1.2; }
.info { position: absolute; left: 125mm; top: 50mm; width: 75mm; font-size: 8pt; line-height: 1.4; }
.info td { padding: 0 2mm 0.6mm 0; vertical-align: top; }
.info td.label { color: #555; width: 21mm; }
.mark { position: absolute; left: 4mm; width: 4mm; border-top: 0.2mm solid #888; height: 0; }
table { border-collapse: collapse; }
table.claims { width: 100%; margin: 1.5mm 0 3.5mm 0; -fs-table-paginate: paginate; }
table.claims th { font-size: 8pt; font-weight: bold; text-align: left; color: #333;
  border-bottom: 0.3mm solid #333; padding: 0 1.5mm 0.8mm 0; vertical-align: bottom; }
table.claims td { padding: 0.9mm 1.5mm 0.9mm 0; vertical-align: top; border-bottom: 0.1mm solid #bbb;
  word-wrap: break-word; }
table.claims tr { page-break-inside: avoid; }
table.claims .n { text-align: right; white-space: nowrap; padding-right: 0; padding-left: 2mm; }
table.claims th.n { text-align: right; }
table.claims .d { white-space: nowrap; }
tr.sum td { border-bottom: none !important; padding-bottom: 0 !important; }
tr.total td { font-weight: bold; font-size: 10.5pt; border-bottom: 0.5mm double #111; border-top: 0.3mm solid #111; }
.pay { border: 0.3mm solid #8fa3b5; background-color: #f3f6f9; padding: 3mm 4mm; margin: 1mm 0 4mm 0;
  page-break-inside: avoid; }
.pay td { padding: 0 5mm 0.4mm 0; vertical-align: top; }
.pay td.label { color: #444; white-space: nowrap; }
.pay td.value { font-weight: bold; }
.pay .soft { font-weight: normal; color: #444; }
.pay a { color: #111; font-weight: normal; }
.pay .code { float: right; width: 34mm; margin: 0 0 0 4mm; text-align: center; font-size: 7pt; line-height: 1.2; color: #333; }
.pay .code object, .pay .code img { display: inline-block; width: 32mm; height: 32mm; image-rendering: pixelated; }
.pay .hint { margin: 1mm 0 0 0; word-wrap: break-word; }
.clear { clear: both; }
/* The lower 105 mm of this page are the payment part, so nothing else may stand there. */
@page bill { margin: 25mm 0 105mm 0; @bottom-center { content: none; } }
.bill { page: bill; page-break-before: always; }
.small { font-size: 8pt; color: #444; }
.keep { page-break-inside: avoid; }
#footer { position: running(footer); font-size: 7pt; line-height: 1.4; color: #444; margin: 0 20mm 0 25mm; }
#footer table { width: 165mm; border-top: 0.2mm solid #888; margin-top: 4mm; }
#footer td { vertical-align: top; padding: 1.5mm 3mm 0 0; }
#footer td.pages { text-align: right; padding-right: 0; white-space: nowrap; }
.page:before { content: counter(page); }
.pages-all:before { content: counter(pages); }
td.label { color: #555; }
table.plan { width: 120mm; }
