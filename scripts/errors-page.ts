import type { ErrorEntry } from '../engine/src/errors/error-entry.ts';

/** The text of docs/errors.md: every code of the catalogue, by name, with its meaning and mend. */
export function errorsPage(catalogue: Readonly<Record<string, ErrorEntry>>): string {
  const codes = Object.entries(catalogue).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    '# Error codes',
    '',
    'Written by `npm run docs:errors` from `engine/src/errors/`; a test keeps both the same.',
    'A code never changes its name or meaning once released.',
    '',
    '| code | meaning | what to do |',
    '|---|---|---|',
    ...codes.map(
      ([code, { meaning, mend }]) => `| \`${code}\` | ${cell(meaning)} | ${cell(mend)} |`,
    ),
    '',
  ].join('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
