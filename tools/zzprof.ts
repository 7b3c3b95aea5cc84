import { readFileSync, writeFileSync } from 'node:fs';
const root = '/tmp/trees/intended/';
const { launchBrowser, openPanel } = await import(root + 'tools/panel/panelPage.ts');
const { viewOfScenes } = await import(root + 'tools/bench/panel.ts');
const view = viewOfScenes(1000);
const browser = await launchBrowser();
const N = Number(process.argv[2] ?? 1);
for (let k = 0; k < N; k++) {
const panel = await openPanel(browser, { onReady: [{ type: 'restore', state: { view: 'chart', axis: 'valence', series: ['overall'], points: true, band: true, emotions: true, intended: true, shape: false, beatSheet: 'none', none: false } } as never, { type: 'script', uri: 'file:///a', version: 1, name: 'a.fountain', state: { kind: 'ready' }, view }] });
await panel.page.locator('.plot').focus();
for (const key of ['Home', '+', '+']) await panel.page.keyboard.press(key);
await panel.send();
const cdp = await panel.page.context().newCDPSession(panel.page);
await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval', { interval: 200 }); await cdp.send('Profiler.start');
const elapsed = await panel.page.evaluate(async (frames: number) => {
  const plot = document.querySelector('.plot');
  const { left = 0, top = 0 } = plot?.getBoundingClientRect() ?? {};
  const start = performance.now();
  for (let frame = 0; frame < frames; frame += 1) {
    plot?.dispatchEvent(new WheelEvent('wheel', { clientX: left + 300, clientY: top + 100, bubbles: true, cancelable: true, deltaX: frame < frames / 2 ? 12 : -12 }));
    await new Promise((r) => requestAnimationFrame(r));
  }
  return performance.now() - start;
}, 180);
const { profile } = await cdp.send('Profiler.stop');
const self = new Map<string, number>(); const byId = new Map(profile.nodes.map((n: any) => [n.id, n]));
let total = 0;
profile.samples.forEach((id: number, i: number) => { const dt = profile.timeDeltas[i]; const f = (byId.get(id) as any).callFrame; const key = `${f.functionName || '(anon)'}:${f.columnNumber}`; self.set(key, (self.get(key) ?? 0) + dt); total += dt; });
console.log(`fps ${(180000 / elapsed).toFixed(1)}`);
if (k === N - 1) for (const [key, us] of [...self].sort((a, b) => b[1] - a[1]).slice(0, 30)) console.log((us / 180000).toFixed(2) + ' ms/frame', key);
await panel.close();
}
await browser.close();
