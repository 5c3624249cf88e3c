import { expect } from 'vitest';
import type { ProcessModel, Variables } from '../../engine/src/model/index.ts';
import { parseBpmn } from '../../engine/src/parse/index.ts';
import { sourceFiles } from '../repository/source-files.ts';

/** One file that both engines can be given. */
export interface Sample {
  readonly file: string;
  readonly xml: string;
  /** Its first process; the only one that is run. */
  readonly model: ProcessModel;
}

/**
 * Every file of the element tests and of the shipped processes that uses BPMN 2.0 alone and starts
 * by itself. bpmn-engine reads no `zeebe:` attribute, so a file that needs one is another file to it.
 */
export async function readCorpus(): Promise<readonly Sample[]> {
  const files = sourceFiles(['test/elements/**/*.bpmn', 'processes/**/*.bpmn']);
  const samples: Sample[] = [];
  for (const { path, text } of files) {
    if (/<zeebe:/.test(text)) continue;
    const parsed = await parseBpmn(text, { file: path });
    const [model] = parsed.processes;
    expect(model, path).toBeDefined();
    if (model && model.root.entries.length > 0) samples.push({ file: path, xml: text, model });
  }
  return samples;
}

/** How a sample is run. */
export interface Given {
  readonly variables: Variables;
  /** What happens first where both work and events are waited for. */
  readonly first: 'work' | 'event';
}

/** Two ways, so that branches are taken one way and the other, and events come late and early. */
export const GIVEN = {
  one: {
    first: 'work',
    variables: {
      ...{ amount: 500, both: true, left: true, weight: 500, rush: true, x: 1, y: 1, z: 0 },
      ...{ bad: true, cancel: true, enough: false, go: true, ok: false, stock: 3 },
      ...{ more: false, open: false, limit: 2, price: 2, count: 3, skip: false },
      until: '2026-03-31T00:00:00+08:00',
    },
  },
  other: {
    first: 'event',
    variables: {
      ...{ amount: 5, both: false, left: false, weight: 5, rush: false, x: 1, y: 0, z: 1 },
      ...{ bad: false, cancel: false, enough: true, go: false, ok: true, stock: 20 },
      ...{ more: false, open: false, limit: 1, price: 2, count: 3, skip: true },
      until: '2026-03-31T00:00:00+08:00',
    },
  },
} as const satisfies Readonly<Record<string, Given>>;

export type Choice = keyof typeof GIVEN;
