import type { ErrorEntry } from '../engine/src/errors/error-entry.ts';

type Catalogue = Readonly<Record<string, ErrorEntry>>;

const EN = {
  heads: ['code', 'meaning', 'what to do'],
  intro: [
    '# Error codes',
    '',
    'Written by `npm run docs:errors` from `engine/src/errors/`; a test keeps both the same.',
    'A code never changes its name or meaning once released. In Chinese: [errors.zh.md](errors.zh.md).',
  ],
};

const ZH = {
  heads: ['代码', '含义', '怎么办'],
  intro: [
    '# 错误代码',
    '',
    '由 `npm run docs:errors` 从 `engine/src/errors/zh/` 生成，有测试保证两者一致。',
    '代码一经发布，名称和含义不再改变。英文版见 [errors.md](errors.md)。',
  ],
};

/** The text of docs/errors.md: every code of the catalogue, by name, with its meaning and mend. */
export const errorsPage = (catalogue: Catalogue): string => pageOf(catalogue, EN);

/** The text of docs/errors.zh.md: the same in Chinese. */
export const errorsPageZh = (catalogue: Catalogue): string => pageOf(catalogue, ZH);

function pageOf(catalogue: Catalogue, { heads, intro }: typeof EN): string {
  const codes = Object.entries(catalogue).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...intro,
    '',
    `| ${heads.join(' | ')} |`,
    '|---|---|---|',
    ...codes.map(
      ([code, { meaning, mend }]) => `| \`${code}\` | ${cell(meaning)} | ${cell(mend)} |`,
    ),
    '',
  ].join('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
