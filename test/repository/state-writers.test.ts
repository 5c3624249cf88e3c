import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** Files outside kernel/apply that may use its state-writing functions, each with its reason. */
const exceptions: Readonly<Record<string, string>> = {
  'engine/src/kernel/evolve.ts': 'chooses the applier of an event: the one way in',
  'engine/src/kernel/decide.ts': 'opens the copy that a turn works on, and writes nothing',
  'engine/src/kernel/turn.ts': 'applies each event as it is emitted: the next step must see it',
};

describe('the state of an instance', () => {
  it('is written by kernel/apply alone, reached through evolve', () => {
    const importers = sourceFiles(['engine/src/**/*.ts'], isOutside)
      .filter(({ text }) => /from '[^']*\/apply\/[^']*'/.test(text))
      .map(({ path }) => path);
    expect(importers.filter((path) => !(path in exceptions))).toEqual([]);
    expect(importers).toContain('engine/src/kernel/evolve.ts');
  });

  it('is readonly everywhere in its type', () => {
    const state = sourceFiles(['engine/src/kernel/state.ts'])[0]?.text ?? '';
    const members = state.split('\n').filter((line) => /^ {2,}[a-zA-Z]+\??: /.test(line));
    expect(state).toContain('readonly');
    expect(members).toEqual([]);
  });
});

function isOutside(path: string): boolean {
  return !path.startsWith('engine/src/kernel/apply/') && !path.endsWith('.test.ts');
}
