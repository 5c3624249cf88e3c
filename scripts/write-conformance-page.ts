import { readFileSync, writeFileSync } from 'node:fs';
import { conformancePage, type Manifest } from '../test/conformance/conformance-page.ts';

const manifest = new URL('../test/conformance/manifest.json', import.meta.url);
// JSON.parse gives any; the conformance test checks the shape.
const page = conformancePage(JSON.parse(readFileSync(manifest, 'utf8')) as Manifest);
writeFileSync(new URL('../docs/conformance.md', import.meta.url), page);
console.log(`docs/conformance.md: ${page.split('\n').length} lines`);
