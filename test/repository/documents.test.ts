import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ERROR_CATALOGUE } from '../../engine/src/errors/catalogue.ts';
import { BUILTINS } from '../../engine/src/expression/builtins/registry.ts';
import type { SourceFile } from './source-files.ts';
import { sourceFiles } from './source-files.ts';

const documents = sourceFiles(['**/*.md']);

describe('the documents', () => {
  it('link to files and headings that exist', () => {
    const links = documents.flatMap(linksOf);
    expect(links.length).toBeGreaterThan(0);
    expect(
      links.filter(({ broken }) => broken).map(({ from, target }) => `${from}: ${target}`),
    ).toEqual([]);
  });

  it('are there where an error says how to mend it', () => {
    const named = Object.values(ERROR_CATALOGUE)
      .flatMap(({ mend }) => mend.match(/docs\/[\w/-]+\.md/g) ?? [])
      .sort();
    expect(named).toContain('docs/expressions.md');
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('list every function of the standard library', () => {
    const text = documents.find(({ path }) => path === 'docs/expressions.md')?.text ?? '';
    expect([...BUILTINS.keys()].filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  it('name in README.md, "Where does X happen?", paths that exist', () => {
    const readme = documents.find(({ path }) => path === 'README.md')?.text ?? '';
    const section =
      /^## Where does X happen\?$([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(readme)?.[1] ?? '';
    const paths = section
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .flatMap((line) => [...line.matchAll(/`([^`\s]+\/[^`\s]*)`/g)])
      .flatMap((match) => match[1] ?? []);
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });
});

interface Link {
  readonly from: string;
  readonly target: string;
  readonly broken: boolean;
}

function linksOf({ path, text }: SourceFile): readonly Link[] {
  return [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .flatMap((match) => match[1] ?? [])
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => ({ from: path, target, broken: !resolves(path, target) }));
}

function resolves(from: string, target: string): boolean {
  const [file = '', anchor] = target.split('#');
  const path = file === '' ? from : join(dirname(from), decodeURIComponent(file));
  if (!existsSync(path)) return false;
  if (anchor === undefined) return true;
  const text = documents.find((document) => document.path === path)?.text ?? '';
  return [...text.matchAll(/^#+ (.*)$/gm)].some((match) => anchorOf(match[1] ?? '') === anchor);
}

/** As GitHub makes it: lower case, punctuation dropped, spaces to hyphens. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}

function withoutCode(text: string): string {
  return text.replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, '').replaceAll(/`[^`\n]*`/g, '');
}
