import { writeFileSync } from 'node:fs';
import { ERROR_CATALOGUE } from '../engine/src/errors/catalogue.ts';
import { ERROR_CATALOGUE_ZH } from '../engine/src/errors/zh/catalogue.ts';
import { errorsPage, errorsPageZh } from './errors-page.ts';

const write = (page: string, text: string): void =>
  writeFileSync(new URL(`../docs/${page}`, import.meta.url), text);

write('errors.md', errorsPage(ERROR_CATALOGUE));
write('errors.zh.md', errorsPageZh(ERROR_CATALOGUE_ZH));
console.log(`docs/errors.md, docs/errors.zh.md: ${Object.keys(ERROR_CATALOGUE).length} codes`);
