import { writeFileSync } from 'node:fs';
import { ERROR_CATALOGUE } from '../engine/src/errors/catalogue.ts';
import { errorsPage } from './errors-page.ts';

const page = new URL('../docs/errors.md', import.meta.url);
writeFileSync(page, errorsPage(ERROR_CATALOGUE));
console.log(`docs/errors.md: ${Object.keys(ERROR_CATALOGUE).length} codes`);
