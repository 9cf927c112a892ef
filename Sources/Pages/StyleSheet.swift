/// The one sheet of styles of reports and of the site section. Colours and sizes are those of the design language; every pair
/// of colours in use has a contrast of at least 4.5 for text and 3 for parts of the interface.
package enum StyleSheet {
  package static let tokens: Markup = """
    :root{color-scheme:light dark;--paper:#fff;--surface:#f4f6f9;--surface-2:#e8edf3;--ink:#17202c;--ink-2:#4a5768;--line:#d9dfe7;
    --line-ui:#758294;--accent:#0b4f9c;--accent-hover:#083a73;--accent-soft:#e9f1fa;--band:#12294a;--on-band:#fff;--on-band-2:#c9d6e8;
    --ok:#17643a;--ok-soft:#e7f4ec;--warn:#7a4a00;--warn-soft:#fff4da;--warn-mark:#b87a00;--err:#a61b22;--err-soft:#fdedec;
    --note:#2d5078;--note-soft:#ebf1f8;--unk:#55427c;--unk-soft:#f1eef8;--focus:#ffd23f;--focus-ink:#17202c}
    @media (prefers-color-scheme:dark){:root{--paper:#10161e;--surface:#171f29;--surface-2:#222c38;--ink:#e8edf3;--ink-2:#a8b4c3;
    --line:#2b3644;--line-ui:#718095;--accent:#8fbcf6;--accent-hover:#b9d5fa;--accent-soft:#16273d;--band:#0a1017;--on-band:#fff;
    --on-band-2:#a8b4c3;--ok:#7ed0a0;--ok-soft:#11281c;--warn:#f0c164;--warn-soft:#2c2310;--warn-mark:#f0c164;--err:#ff9f98;
    --err-soft:#341a1b;--note:#a6c5ea;--note-soft:#172536;--unk:#c7b6ef;--unk-soft:#231d35;--focus-ink:#10161e}}

    """

  package static let base: Markup = """
    *{box-sizing:border-box}
    body{margin:0;background:var(--paper);color:var(--ink);font:400 16px/25px "Segoe UI",-apple-system,BlinkMacSystemFont,"Noto Sans",
    Roboto,"Open Sans","Liberation Sans",Arial,sans-serif;font-variant-numeric:tabular-nums lining-nums}
    .frame{max-width:1168px;margin:0 auto;padding:0 24px}
    main.frame{padding-top:28px;padding-bottom:64px}
    h1,h2,h3,p,ol,ul{margin:0;padding:0}
    h1{font-size:32px;line-height:39px;letter-spacing:-.012em;text-wrap:balance}
    h2{font-size:22px;line-height:29px;margin:48px 0 12px}
    h3{font-size:17px;line-height:25px;font-weight:600}
    a{color:var(--accent)}a:hover{color:var(--accent-hover)}
    :focus-visible{outline:3px solid var(--focus-ink);outline-offset:0;box-shadow:0 0 0 6px var(--focus)}
    .skip{position:absolute;left:-9999px}.skip:focus{left:8px;top:8px;z-index:2;background:var(--paper);padding:8px 12px}
    .band{background:var(--band);color:var(--on-band)}
    .band .frame{min-height:56px;display:flex;gap:24px;align-items:center;justify-content:space-between;font-size:15px}
    .band .owner{font-weight:600}.band span+span{color:var(--on-band-2);white-space:nowrap}
    .muted{color:var(--ink-2);font-size:14px;line-height:20px}
    table{width:100%;border-collapse:collapse;font-size:15px;line-height:22px;border-top:2px solid var(--ink)}
    th{font-size:14px;line-height:20px;font-weight:600;color:var(--ink-2);text-align:left;vertical-align:bottom;padding:10px 16px 10px 0;
    border-bottom:1px solid var(--line-ui)}
    td{padding:10px 16px 10px 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
    .number{text-align:right}td:last-child,th:last-child{padding-right:0}
    .visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}

    """

  package static let components: Markup = """
    .shape{flex:none;fill:currentColor;vertical-align:-2px}.shape .in{fill:none;stroke:var(--paper);stroke-width:1.8;stroke-linecap:round}
    .shape.err,.tag.err{color:var(--err)}.shape.warn,.tag.warn{color:var(--warn)}.shape.note,.tag.note{color:var(--note)}
    .shape.unk,.tag.unk{color:var(--unk)}.shape.ok,.tag.ok{color:var(--ok)}
    .tag{font-size:14px;line-height:20px;font-weight:600;display:inline-flex;gap:6px;align-items:center}
    .verdict{border-radius:10px;padding:28px 32px}
    .verdict.err{background:var(--err-soft)}.verdict.warn{background:var(--warn-soft)}.verdict.ok{background:var(--ok-soft)}
    .verdict.unk{background:var(--unk-soft)}
    .verdict .of{padding-bottom:14px;border-bottom:1px solid var(--line);margin-bottom:20px;color:var(--ink-2);font-size:15px}
    .verdict .answer{display:flex;gap:24px;align-items:flex-start}
    .verdict h1{font-weight:400;font-size:15px;line-height:22px;color:var(--ink-2)}
    .verdict .word{display:block;font-size:52px;line-height:56px;font-weight:700;letter-spacing:-.025em}
    .verdict.err .word{color:var(--err)}.verdict.warn .word{color:var(--warn)}.verdict.ok .word{color:var(--ok)}
    .verdict.unk .word{color:var(--unk)}
    .verdict p{font-size:20px;line-height:29px;max-width:44em;margin-top:8px}
    .figures{display:grid;grid-template-columns:repeat(5,1fr);border-top:2px solid var(--ink);border-bottom:1px solid var(--line);
    margin:28px 0 0;list-style:none}
    .figures li{padding:12px 16px 14px;border-left:1px solid var(--line)}.figures li:first-child{border-left:0;padding-left:0}
    .figures b{display:block;font-size:32px;line-height:38px;letter-spacing:-.015em}
    .figures span{font-size:14px;line-height:20px;color:var(--ink-2)}.figures .tag{color:inherit}
    .actions{list-style:none;border-top:2px solid var(--ink)}
    .actions>li{display:grid;grid-template-columns:28px 1fr 168px;gap:0 20px;padding:14px 0;border-bottom:1px solid var(--line)}
    .disc{width:28px;height:28px;border-radius:50%;color:var(--paper);font-weight:700;font-size:15px;line-height:28px;text-align:center}
    .disc.err{background:var(--err)}.disc.warn{background:var(--warn)}.disc.note{background:var(--note)}
    .actions b{font-weight:600}.actions p{font-size:15px;line-height:22px;color:var(--ink-2);overflow-wrap:anywhere}
    .chip{display:inline-block;border:1px solid var(--line-ui);border-radius:3px;font-size:14px;line-height:24px;font-weight:600;
    padding:0 8px;overflow-wrap:anywhere}
    .filter{border:0;margin:0 0 20px;padding:0;display:flex;flex-wrap:wrap;gap:8px}.filter legend{padding:0}
    .filter input{position:absolute;opacity:0}
    .filter label{border:1px solid var(--line-ui);border-radius:6px;padding:6px 14px;line-height:26px;font-size:15px;display:inline-flex;
    gap:8px;align-items:center;cursor:pointer}
    .filter input:checked+label{background:var(--ink);border-color:var(--ink);color:var(--paper)}
    .filter input:checked+label .shape{color:inherit}.filter input:checked+label .in{stroke:var(--ink)}
    .filter input:focus-visible+label{outline:3px solid var(--focus-ink);box-shadow:0 0 0 6px var(--focus)}
    .group{margin-bottom:40px}.group>header{display:flex;gap:24px;justify-content:space-between;border-bottom:2px solid var(--ink);
    padding-bottom:8px}.group>header h3{max-width:46em}
    .cause{display:grid;grid-template-columns:132px 1fr;gap:0 16px;align-items:start;padding:14px 0;border-bottom:1px solid var(--line)}
    .cause h4{margin:0;font-size:16px;line-height:25px;font-weight:600;max-width:44em}
    .cause ul{list-style:none}.cause li{font-size:14px;line-height:26px;margin-top:4px;overflow-wrap:anywhere}
    .cause li>*{margin-right:10px}.cause del{color:var(--err)}.cause .advice{font-size:14px;line-height:20px;color:var(--ink-2);
    margin-top:6px;max-width:52em}
    details summary{cursor:pointer;font-size:14px;line-height:26px;color:var(--accent)}
    .findings:has(#only-err:checked) .cause:not(.err),.findings:has(#only-warn:checked) .cause:not(.warn),
    .findings:has(#only-note:checked) .cause:not(.note){display:none}
    .findings:has(#only-err:checked) .group:not(.has-err),.findings:has(#only-warn:checked) .group:not(.has-warn),
    .findings:has(#only-note:checked) .group:not(.has-note){display:none}
    @media (max-width:640px){.frame{padding:0 16px}main.frame{padding-top:0}.band .frame{padding:10px 16px}
    .verdict{margin:0 -16px;border-radius:0;padding:20px 16px}.verdict .answer{gap:14px}.verdict .shape{width:48px;height:48px}
    .verdict .word{font-size:38px;line-height:41px}.verdict p{font-size:18px;line-height:26px}h2{font-size:20px;line-height:26px;margin-top:40px}
    .figures{grid-template-columns:1fr 1fr}.figures li{padding-left:12px}.figures li:nth-child(odd){border-left:0;padding-left:0}
    .figures li:last-child:nth-child(odd){grid-column:span 2}.figures b{font-size:28px;line-height:34px}
    .actions>li{grid-template-columns:28px 1fr}.actions>li>:nth-child(3){grid-column:2}
    .group>header{display:block}.cause{display:block}
    table,tbody,tr,td{display:block}thead{display:none}tr{border-bottom:1px solid var(--line);padding:8px 0}
    td{border:0;padding:2px 0;display:grid;grid-template-columns:128px 1fr}td::before{content:attr(data-label);color:var(--ink-2);
    font-size:14px}.number{text-align:left}}
    @media (forced-colors:active){.disc,.filter input:checked+label{border:1px solid}}

    """

  package static let print: Markup = """
    @page{size:A4;margin:16mm}
    @media print{:root{color-scheme:light}body{font-size:10pt;line-height:1.45}table{font-size:9pt}.band{background:none;color:#000;
    border-bottom:1pt solid}.band span+span{color:#000}.band .frame{min-height:0;padding:0 0 4pt}.frame{max-width:none;padding:0}
    .filter,.skip{display:none}.verdict{background:none!important;border:1pt solid;padding:12pt}.cause,.actions>li,tr{break-inside:avoid}
    .group>header,h2,h3{break-after:avoid}thead{display:table-header-group}}

    """
}
