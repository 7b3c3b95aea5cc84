/** How the parts of the arc look; every colour is one of the theme's. */
export const ARC_CSS = `
.uc-arc{font-family:system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;font-size:12px;fill:var(--uc-ink)}
.uc-arc text{unicode-bidi:isolate}
.uc-arc .uc-grid,.uc-arc .uc-tickline{stroke:var(--uc-line);stroke-width:1}
.uc-arc .uc-zero{stroke:var(--uc-muted);stroke-width:1;stroke-opacity:.7}
.uc-arc .uc-tick{fill:var(--uc-muted);font-size:11.5px;font-variant-numeric:tabular-nums}
.uc-arc .uc-axis{fill:var(--uc-muted);font-size:11.5px}
.uc-arc .uc-scene{opacity:.62}
.uc-arc .uc-scene:hover{opacity:1}
.uc-arc .uc-positive,.uc-arc .uc-neutral,.uc-arc .uc-negative{stroke:var(--uc-paper);stroke-width:1}
.uc-stop-positive{stop-color:var(--uc-pleasant)}
.uc-stop-neutral{stop-color:var(--uc-neutral)}
.uc-stop-negative{stop-color:var(--uc-unpleasant)}
.uc-arc .uc-band{fill:url(#uc-arc-gradient);opacity:.17}
.uc-arc .uc-line{fill:none;stroke:url(#uc-arc-gradient);stroke-width:2.75;stroke-linejoin:round;stroke-linecap:round}
.uc-arc .uc-shape{fill:none;stroke:var(--uc-muted);stroke-width:1.75;stroke-dasharray:2 5;stroke-linecap:round}
.uc-arc .uc-home{opacity:.08}
.uc-arc .uc-act{fill:var(--uc-ink);opacity:.045}
.uc-arc .uc-act-name,.uc-arc .uc-window-name{fill:var(--uc-muted);font-size:11.5px}
.uc-arc .uc-window-name{stroke:var(--uc-paper);stroke-width:4px;paint-order:stroke}
.uc-arc .uc-window{fill:var(--uc-muted);opacity:.55}
.uc-arc .uc-window-at{stroke:var(--uc-muted);stroke-width:1;stroke-dasharray:1 4}
.uc-arc .uc-minutes{font-size:10.5px}
.uc-arc .uc-title{font-size:17px;font-weight:600}
.uc-arc .uc-poster-title{font:600 34px "Iowan Old Style",Charter,"Palatino Linotype",Palatino,Georgia,serif}
.uc-arc .uc-poster-facts{fill:var(--uc-muted);font-size:14px}
.uc-arc .uc-swatch{fill:none;stroke:var(--uc-pleasant);stroke-width:2.75;stroke-linecap:round}
.uc-arc rect.uc-paper{fill:var(--uc-paper)}
${[1, 2, 3, 4, 5].map((index) => `.uc-arc .uc-line.uc-series-${index},.uc-arc .uc-swatch.uc-series-${index},.uc-arc .uc-what-if-line.uc-series-${index}{stroke:var(--uc-series-${index})}.uc-arc .uc-band.uc-series-${index},.uc-arc .uc-home.uc-series-${index}{fill:var(--uc-series-${index})}.uc-arc .uc-band.uc-series-${index}{opacity:.1}`).join('\n')}
.uc-arc .uc-intended{fill:var(--uc-paper);stroke:var(--uc-ink);stroke-width:1.75;stroke-linejoin:round}
.uc-arc .uc-intended-line{fill:none;stroke:var(--uc-ink);stroke-width:1.5;stroke-dasharray:6 4}
.uc-arc .uc-what-if-line{fill:none;stroke:var(--uc-ink);stroke-width:2;stroke-dasharray:11 4}
.uc-arc .uc-what-if{fill:var(--uc-ink);stroke:var(--uc-ink);stroke-width:1.5}
.uc-arc .uc-what-if.uc-unsure{fill:var(--uc-paper)}
.uc-arc .uc-gap{stroke:var(--uc-ink);stroke-width:1;stroke-opacity:.55}
.uc-arc .uc-finding{fill:var(--uc-muted);stroke:var(--uc-muted);stroke-width:1.4;stroke-linecap:round}
.uc-arc .uc-turn{stroke:var(--uc-muted);stroke-width:1;stroke-dasharray:3 4}
.uc-arc .uc-turn-label{fill:var(--uc-ink);font-size:12px}
.uc-arc .uc-authors{fill:none;stroke:var(--uc-ink);stroke-width:1.25}
.uc-arc .uc-extreme{fill:var(--uc-paper);stroke:var(--uc-ink);stroke-width:1.5}
.uc-arc .uc-leader{stroke:var(--uc-muted);stroke-width:.75}
.uc-arc .uc-label{fill:var(--uc-ink);font-size:12px;stroke:var(--uc-paper);stroke-width:4px;paint-order:stroke;stroke-linejoin:round}
`;
