table.parties { margin: 0 0 3.5mm 0; }
table.parties td { padding: 0 4mm 0.5mm 0; vertical-align: top; }
.sign { margin-top: 4mm; background-color: #fff; }
table.lines { width: 100%; margin: 10mm 0 2mm 0; }
table.lines td { padding: 0.5mm 0 0 0; }
table.lines td.line { border-bottom: 0.3mm solid #111; height: 6mm; width: 47%; }
table.lines td.gap { width: 6%; }
