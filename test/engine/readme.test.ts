import { readFileSync } from 'node:fs';
import { format } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';

const README = new URL('../../engine/README.md', import.meta.url);

/** An example of the page: its file, the text shown, and the output shown below it. */
const EXAMPLE =
  /\(examples\/(?<name>[\w-]+\.ts)\)\s+```ts\n(?<code>[\s\S]*?)```\s+```text\n(?<output>[\s\S]*?)```/g;

const examples = [...readFileSync(README, 'utf8').matchAll(EXAMPLE)].map(({ groups }) => ({
  name: groups?.['name'] ?? '',
  code: groups?.['code'] ?? '',
  output: groups?.['output'] ?? '',
}));

afterEach(() => {
  vi.restoreAllMocks();
});

describe("the engine's README", () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(5);
  });

  it.each(examples)('shows $name as it is, and what it prints', async ({ name, code, output }) => {
    const file = new URL(`../../engine/examples/${name}`, import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(code);
    const printed: string[] = [];
    vi.spyOn(console, 'log').mockImplementation((...values: unknown[]) => {
      printed.push(format(...values));
    });
    await import(file.href);
    expect(`${printed.join('\n')}\n`).toBe(output);
  });
});
