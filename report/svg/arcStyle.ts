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
.uc-arc .uc-turn{stroke:var(--uc-muted);stroke-width:1;stroke-dasharray:3 4}
.uc-arc .uc-turn-label{fill:var(--uc-ink);font-size:12px}
.uc-arc .uc-extreme{fill:var(--uc-paper);stroke:var(--uc-ink);stroke-width:1.5}
.uc-arc .uc-leader{stroke:var(--uc-muted);stroke-width:.75}
.uc-arc .uc-label{fill:var(--uc-ink);font-size:12px;stroke:var(--uc-paper);stroke-width:4px;paint-order:stroke;stroke-linejoin:round}
`;
