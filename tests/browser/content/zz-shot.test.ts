import { test } from 'vitest';
import { openStage, waitForMarks, centreOf, restOn, waitForCard, command } from './stage';
const wait = (ms: number) => new Promise((r) => setTimeout(r, ms));
const only = process.env['SHOT'];
for (const which of (process.env['WHICH'] ?? 'chrome,firefox').split(',') as ('chrome' | 'firefox')[]) test(which, async () => {
  const stage = await openStage(which);
  const shot = async (name: string, path: string, text: string, o: { nth?: number; size?: [number, number]; pin?: boolean; every?: boolean; act?: (p: any) => Promise<void>; dsf?: number } = {}) => {
    if (only && !only.split(',').includes(name)) return;
    const [width, height] = o.size ?? [1000, 900];
    const page = await stage.open(path, { width, height });
    if (o.dsf) await page.setViewport({ width, height, deviceScaleFactor: o.dsf });
    page.on('console', (m: any) => console.log(which, name, m.text()));
    await waitForMarks(page);
    if (o.every) { await command(page, { do: 'set', look: { density: 'every' } }); await command(page, { do: 'send', message: { type: 'settings-changed' } }); await wait(200); }
    await page.evaluate((t: string) => { const w = document.createTreeWalker(document.body, 4); for (let n; (n = w.nextNode());) if (n.textContent!.includes(t)) { n.parentElement!.scrollIntoView({ block: 'center' }); break; } }, text);
    await wait(250);
    const at = await centreOf(page, text, o.nth ?? 0);
    if (o.pin) { await page.mouse.click(at.x, at.y); } else await restOn(page, at.x, at.y);
    const card = await waitForCard(page).catch(() => null);
    await wait(200);
    if (o.act) { await o.act(page); await wait(250); }
    console.log(which, name, card?.box.width, card?.box.height, card?.mode, card?.bottom);
    await page.screenshot({ path: `/tmp/cardwork/${which}-${name}.png` });
    await page.close();
  };
  const scroll = (y: number) => async (p: any) => { await p.evaluate((yy: number) => { const b = document.querySelector('backgrounder-root')!.shadowRoot!.querySelector('.body')!; b.scrollTop = yy; }, y); };
  const click = (sel: string) => async (p: any) => { const b = await p.evaluate((s: string) => { const r = document.querySelector('backgrounder-root')!.shadowRoot!.querySelector(s)!.getBoundingClientRect(); return { x: r.left + r.width / 2, y: r.top + r.height / 2 }; }, sel); await p.mouse.click(b.x, b.y); };
  await shot('prev-group', '/light', 'Sayyid');
  await shot('prev-base-dark', '/dark', 'Al-Balad airbase');
  await shot('prev-person', '/tint', 'Qasem Soleimani');
  await shot('pin-group', '/light', 'Sayyid', { pin: true, size: [1000, 1000] });
  await shot('pin-group-2', '/light', 'Sayyid', { pin: true, size: [1000, 1000], act: scroll(480) });
  await shot('pin-group-3', '/light', 'Sayyid', { pin: true, size: [1000, 1000], act: scroll(1250) });
  await shot('pin-group-4', '/light', 'Sayyid', { pin: true, size: [1000, 1000], act: scroll(1800) });
  await shot('pin-person-dark', '/dark', 'Qasem Soleimani', { pin: true, size: [1000, 1000], act: scroll(420) });
  await shot('pin-end', '/light', 'Diyala', { pin: true, size: [1000, 1000], act: scroll(9000) });
  await shot('go', '/light', 'Qasem Soleimani', { pin: true, size: [1000, 1000], act: click('[data-do^="go quds"]') });
  await shot('why', '/light', 'Diyala', { pin: true, size: [1000, 1000], act: click('[data-do=why]') });
  await shot('choice', '/light', 'Balad', { nth: 1, every: true });
  await shot('narrow', '/light', 'Al-Balad', { size: [360, 640] });
  await shot('narrow-pin', '/light', 'Al-Balad', { size: [360, 640], pin: true });
  await shot('zoom', '/light', 'Sayyid', { size: [500, 450], dsf: 2 });
  await shot('zoom-pin', '/light', 'Sayyid', { size: [500, 450], dsf: 2, pin: true });
  await shot('hostile', '/hostile', 'Sayyid');
  await shot('strict', '/strict', 'Sayyid');
  await shot('rem', '/rem', 'Sayyid');
  await shot('rtl', '/rtl', 'Diyala');
  await stage.close();
}, 180000);
