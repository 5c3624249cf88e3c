import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

const code = sourceFiles(['**/*.ts', '**/*.tsx', '**/*.mjs', '**/*.cjs', '**/*.js', '.ci/*']);
const typeScript = code.filter(({ path }) => path.endsWith('.ts'));

/** Assembled, so that this file does not find itself. */
const words = (...parts: readonly string[]): RegExp => new RegExp(`\\b(${parts.join('|')})\\b`);
const unfinished = words(['TO', 'DO'].join(''), ['FIX', 'ME'].join(''));
const switchedOff = new RegExp(
  `\\b(describe|it|test)\\.(${['sk', 'ip'].join('')}|${['on', 'ly'].join('')}|todo)\\b`,
);
const machinePath = new RegExp(`(^|[\\s'"\`(=])/(${['home', 'root', 'work', 'Users'].join('|')})/`);

describe('the house rules', () => {
  it('find code to judge', () => {
    expect(typeScript.length).toBeGreaterThan(100);
  });

  it('leave nothing unfinished', () => {
    expect(found(unfinished)).toEqual([]);
  });

  it('switch no test off', () => {
    expect(found(switchedOff)).toEqual([]);
  });

  it('name no path of one machine', () => {
    const everywhere = code.concat(
      sourceFiles(['**/*.md', '**/*.json', '**/*.bpmn'], (path) => !isLock(path)),
    );
    expect(found(machinePath, everywhere)).toEqual([]);
  });

  it('name files in kebab-case', () => {
    const odd = typeScript
      .map(({ path }) => path)
      .filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z-]+)?(\.test)?\.ts$/.test(fileName(path)));
    expect(odd).toEqual([]);
  });

  it('call no file utils or helpers', () => {
    const vague = typeScript
      .map(({ path }) => path)
      .filter((path) => /\b(utils?|helpers?|misc)\b/.test(fileName(path)));
    expect(vague).toEqual([]);
  });

  it('keep the median file at 70 lines and nine in ten at 200', () => {
    const sizes = typeScript
      .filter(({ path }) => path.startsWith('engine/src/') && !path.endsWith('.test.ts'))
      .map(({ text }) => text.split('\n').length - 1)
      .sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length * 0.5)]).toBeLessThanOrEqual(70);
    expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThanOrEqual(200);
  });
});

const fileName = (path: string): string => path.split('/').at(-1) ?? path;
const isLock = (path: string): boolean => path.endsWith('package-lock.json');

function found(pattern: RegExp, files = code): readonly string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
  );
}
