.case { page-break-before: always; }
.case:first-child { page-break-before: auto; }
.case table { width: 100%; }
.case td, .case th { vertical-align: top; padding: 0.5mm 2mm 0.5mm 0; text-align: left; }
.case th { font-size: 8pt; border-bottom: 0.2mm solid #888; }
.case .n { text-align: right; white-space: nowrap; }
.case p { margin-bottom: 1.2mm; }
.case .rules { background-color: #f3f6f9; border: 0.2mm solid #8fa3b5; padding: 1.5mm 2.5mm; margin: 2mm 0; font-size: 8pt; line-height: 1.3; }
.case table.known { margin-bottom: 2mm; line-height: 1.3; }
.case table.known td.label { width: 24mm; }
.case table.open { -fs-table-paginate: paginate; }
.case table.open tr { page-break-inside: avoid; }
.case table.open td { border-bottom: 0.1mm solid #ccc; }
.case table.ask { margin: 3.5mm 0 3mm 0; font-size: 7.8pt; line-height: 1.25; -fs-table-paginate: paginate; }
.case table.ask tr { page-break-inside: avoid; }
.case table.ask td { padding: 0.7mm 2mm 0.7mm 0; border-bottom: 0.1mm solid #ccc; }
.case h1 { margin-bottom: 2.5mm; }
.case .cause { width: 42mm; }
.case .code { width: 24mm; }
.case .box { width: 5mm; white-space: nowrap; }
.case .fill { margin-top: 2mm; }
.square { display: inline-block; width: 2.6mm; height: 2.6mm; border: 0.25mm solid #333; }
.facts td { font-size: 9pt; }
.note { border-bottom: 0.2mm solid #888; height: 6mm; }
