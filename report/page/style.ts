/** How the page looks: on a screen by day and night, on a phone, and on paper. */
export const PAGE_CSS = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0 auto;max-width:1120px;padding:56px 32px 40px;background:var(--uc-paper);color:var(--uc-ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;overflow-wrap:break-word}
h1,h2,.lead,.subtitle{font-family:"Iowan Old Style",Charter,"Palatino Linotype",Palatino,Georgia,serif}
h1{margin:.1em 0 .1em;font-size:clamp(2rem,5vw,3.1rem);line-height:1.1;font-weight:600;letter-spacing:-.01em}
h2{margin:0 0 .7em;font-size:1.5rem;font-weight:600;line-height:1.2}
h3{margin:1.6em 0 .2em;font-size:1rem;font-weight:650}
h4{margin:0;font-size:.9rem;font-weight:650}
p{margin:0 0 .8em}
a{color:inherit;text-decoration-color:var(--uc-muted);text-decoration-thickness:1px;text-underline-offset:3px}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--uc-unpleasant);outline-offset:3px}
.bold{font-weight:700}.italic{font-style:italic}.underline{text-decoration:underline}
.kicker{margin:0;color:var(--uc-muted);font-size:.78rem;letter-spacing:.09em;text-transform:uppercase}
.subtitle{margin:.1em 0;font-size:1.2rem;color:var(--uc-muted)}
.byline{margin:.5em 0 0}
.facts{display:flex;flex-wrap:wrap;gap:.2em 1.6em;margin:1.1em 0 0;padding:.7em 0;border:solid var(--uc-line);border-width:1px 0;color:var(--uc-muted);font-size:.9rem}
section{margin-top:3.2rem;scroll-margin-top:1rem}
.lead{max-width:46em;font-size:1.16rem;line-height:1.65;margin:0}
.lead .scene-link{font-family:system-ui,-apple-system,"Segoe UI",sans-serif;font-size:.86em}
.page,.quiet,figcaption,.nothing,.speakers,.emotions,.delta{color:var(--uc-muted)}
.page{font-size:.84em;font-weight:400;white-space:nowrap}
.quiet{font-size:.88rem}
.positive{color:var(--uc-pleasant)}.neutral{color:var(--uc-neutral)}.negative{color:var(--uc-unpleasant)}
figure{margin:0}
.arc .scroll{overflow-x:auto}
.uc-arc{display:block;width:100%;min-width:640px;height:auto}
.arc figcaption{max-width:56em;margin-top:.6em;font-size:.86rem}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,400px),1fr));gap:18px;align-items:start}
.card{padding:18px 20px 20px;border:1px solid var(--uc-line);border-radius:10px;background:var(--uc-sheet)}
.said{display:flex;flex-wrap:wrap;align-items:center;gap:.15em .35em;margin:.35em 0 0;font-size:.92rem}
.quote{margin-top:14px}
.quote blockquote{margin:0;padding:2px 0 2px 14px;border-left:2px solid var(--uc-line);font:14.5px/1.45 "Courier Prime","Courier New",Courier,monospace}
.quote p{margin:0}
.cue{padding-left:28%}
.quote .parenthetical{padding-left:20%}
.quote .dialogue{padding:0 14% 0 10%}
.quote figcaption{margin:5px 0 0 16px;font-size:.82rem}
table{width:100%;border-collapse:collapse;font-size:.9rem}
thead th{padding:0 12px 8px 0;border-bottom:1.5px solid var(--uc-ink);font-size:.87em;font-weight:600;text-align:left;vertical-align:bottom;white-space:nowrap}
tbody td,tbody th{padding:9px 12px 9px 0;border-bottom:1px solid var(--uc-line);text-align:left;vertical-align:top;font-weight:400}
tbody tr:target{background:color-mix(in srgb,var(--uc-pleasant) 9%,transparent)}
td.number{color:var(--uc-muted);font-variant-numeric:tabular-nums}
.heading{display:block;font-weight:600;font-size:.96em;line-height:1.35}
.speakers{display:block;margin-top:2px;font-size:.89em}
.word{display:block;white-space:nowrap;font-weight:600}
.emotions{display:block;font-size:.93em}
.figure{font-variant-numeric:tabular-nums}
.pair{display:flex;align-items:center;gap:8px;white-space:nowrap}
.delta{display:block;font-size:.89em}
.unsure-turn{color:var(--uc-muted)}
td .quiet{font-size:inherit}
.nothing{font-style:italic}
.characters tbody th{font-weight:600}
.mini{flex:none;overflow:visible;vertical-align:middle}
.mini .axis{stroke:var(--uc-muted);stroke-opacity:.45}
.mini .band{opacity:.36}
.mini .slope{stroke-width:2;stroke-linecap:round}
.stroke-positive{stroke:var(--uc-pleasant)}.stroke-negative{stroke:var(--uc-unpleasant)}
.mini .unsure{stroke:var(--uc-neutral);stroke-dasharray:1 4}
.meter-all{fill:var(--uc-line)}.meter-part{fill:var(--uc-muted)}
.shapes{display:grid;grid-template-columns:repeat(auto-fit,minmax(130px,1fr));gap:12px;margin:1em 0;padding:0;list-style:none;font-size:.86rem}
.shapes li{display:flex;flex-direction:column;gap:3px;padding:12px 14px;border:1px solid var(--uc-line);border-radius:10px;color:var(--uc-muted)}
.shapes li.clear{border-color:var(--uc-ink);color:var(--uc-ink);font-weight:600}
.shape-line{fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round}
footer{margin-top:4rem;padding-top:1.6rem;border-top:1px solid var(--uc-line);color:var(--uc-muted);font-size:.88rem}
footer h2{font-size:1.1rem;color:var(--uc-ink)}
footer p,footer dl{max-width:56em}
dt{float:left;clear:left;width:8.5em;color:var(--uc-ink)}
dd{margin:0 0 .5em 8.5em}
@media screen and (max-width:820px){
body{padding:28px 18px}
table,tbody,tr{display:block}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tbody tr{display:grid;grid-template-columns:repeat(6,minmax(0,1fr));gap:9px 14px;padding:14px 0;border-bottom:1px solid var(--uc-line)}
tbody td,tbody th{grid-column:span 2;padding:0;border:0}
[data-label="Reads as"],[data-label="Valence"],[data-label="Entry → exit"]{grid-column:span 3;order:1}
.scenes [data-label="Intensity"]{grid-column:span 3;order:1}
.scenes [data-label="Page"],.scenes [data-label="Length"]{grid-column:span 3}
.characters [data-label="Reads as"]{grid-column:1/-1;order:0}
tbody th,tbody td.nothing{grid-column:1/-1}
td.number{display:none}
td[data-label]::before{content:attr(data-label);display:block;color:var(--uc-muted);font-size:.74rem}
dt{float:none;width:auto}dd{margin-left:0}
}
@media print{
@page{margin:16mm 14mm}
body{max-width:none;padding:0;font-size:10.5pt;background:none}
section{margin-top:1.6rem}
h2,h3,h4,.quiet{break-after:avoid}
tr,.card,.arc,.shapes,.quote{break-inside:avoid}
#shape{break-inside:avoid}
.cards{grid-template-columns:1fr 1fr;gap:10px}
.card{padding:10px 12px}
.quote blockquote{font-size:9.5pt}
.shapes{grid-template-columns:repeat(6,1fr);gap:6px;font-size:8pt}
.shapes li{padding:6px}
.turn-slope,.share-meter{display:none}
.valence-bar{width:84px}
.scenes tbody th{width:38%}
dt{break-after:avoid}dd{break-inside:avoid}
footer{margin-top:1.6rem;font-size:8.5pt}
tbody td,tbody th{padding-top:5px;padding-bottom:5px}
thead{display:table-header-group}
table{font-size:8.5pt}
.uc-arc{min-width:0}
.lead{font-size:11.5pt}
a{text-decoration:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;
