import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { createModdle } from '../engine/src/parse/create-moddle.ts';

/**
 * `npm run pictures -- <files...> --output <folder>`: one PNG for each page of each BPMN file, in
 * the file's own language and in every other that its names have (`zeebe:property name="name:en"`).
 * Needs a Chromium: `CHROMIUM`, or /usr/bin/chromium. The watermark of bpmn-js stays in the picture.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { output: { type: 'string' }, scale: { type: 'string', default: '1' } },
});
if (positionals.length === 0 || values.output === undefined) {
  console.error('npm run pictures -- <files...> --output <folder> [--scale 2]');
  process.exit(2);
}

const require = createRequire(import.meta.url);
const MARGIN = 40;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
    ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  ],
});
try {
  await mkdir(values.output, { recursive: true });
  for (const file of positionals) await drawFile(file, values.output);
} finally {
  await browser.close();
}

async function drawFile(file, folder) {
  const xml = await readFile(file, 'utf8');
  for (const language of ['zh', 'en']) {
    const page = await openViewer();
    const shown = language === 'zh' ? xml : await translated(xml, language);
    const planes = await page.evaluate((text) => globalThis.waybill.load(text), shown);
    for (const [at, plane] of planes.entries()) {
      const { width, height } = await page.evaluate((id) => globalThis.waybill.open(id), plane);
      await page.setViewportSize({
        width: Math.ceil(width + 2 * MARGIN),
        height: Math.ceil(height + 2 * MARGIN),
      });
      await page.evaluate((margin) => globalThis.waybill.fit(margin), MARGIN);
      const name = `${basename(file, '.bpmn')}.${at + 1}.${language}.png`;
      await page.screenshot({ path: join(folder, name) });
      console.log(`${join(folder, name)} (${Math.round(width)} × ${Math.round(height)})`);
    }
    await page.close();
  }
}

async function openViewer() {
  const page = await browser.newPage({ deviceScaleFactor: Number(values.scale) });
  await page.setContent(
    '<style>html,body,#canvas{margin:0;width:100%;height:100%;background:#fff}.bjs-breadcrumbs{visibility:hidden}</style><div id="canvas"></div>',
  );
  for (const style of ['diagram-js.css', 'bpmn-js.css']) {
    await page.addStyleTag({ path: require.resolve(`bpmn-js/dist/assets/${style}`) });
  }
  await page.addScriptTag({ path: require.resolve('bpmn-js/dist/bpmn-viewer.production.min.js') });
  await page.evaluate(prepare);
  return page;
}

/** Runs in the browser. */
function prepare() {
  const viewer = new globalThis.BpmnJS({ container: '#canvas' });
  const diagrams = () => viewer.getDefinitions().diagrams;
  let box;
  globalThis.waybill = {
    load: async (xml) => {
      await viewer.importXML(xml);
      return diagrams().map(({ id }) => id);
    },
    open: async (id) => {
      await viewer.open(diagrams().find((diagram) => diagram.id === id));
      box = viewer.get('canvas').viewbox().inner;
      return box;
    },
    fit: (margin) => {
      const canvas = viewer.get('canvas');
      canvas.resized();
      const { x, y, width, height } = box;
      canvas.viewbox({
        x: x - margin,
        y: y - margin,
        width: width + 2 * margin,
        height: height + 2 * margin,
      });
    },
  };
}

/** The same file with its names in another language, where it has them. */
async function translated(xml, language) {
  const moddle = createModdle();
  const { rootElement, elementsById } = await moddle.fromXML(xml);
  for (const element of Object.values(elementsById)) {
    const extensions = element.extensionElements?.values ?? [];
    const properties = extensions.flatMap((extension) => extension.properties ?? []);
    const name = properties.find((property) => property.name === `name:${language}`)?.value;
    if (name === undefined) continue;
    if ('text' in element) element.text = name;
    else element.name = name;
  }
  return (await moddle.toXML(rootElement)).xml;
}
