import { expect } from 'vitest';
import type { ProcessModel, Variables } from '../../engine/src/model/index.ts';
import { parseBpmn } from '../../engine/src/parse/index.ts';
import { sourceFiles } from '../repository/source-files.ts';

/** One process that both engines can be given. */
export interface Sample {
  /** Its file below `test` without `elements/` and `.bpmn`; with `#<process>` where not the first. */
  readonly name: string;
  readonly xml: string;
  readonly model: ProcessModel;
}

/**
 * Every process of the element and collaboration tests that is written in BPMN 2.0 alone and starts by itself. bpmn-engine
 * reads no `zeebe:` attribute, so a file that needs one is another file to it.
 */
export async function readCorpus(): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  for (const { path, text } of sourceFiles([
    'test/elements/**/*.bpmn',
    'test/collaboration/*.bpmn',
  ])) {
    if (/<zeebe:/.test(text)) continue;
    const { processes } = await parseBpmn(text, { file: path });
    expect(processes.length, path).toBeGreaterThan(0);
    const file = path.replace(/^test\/(elements\/)?/, '').replace(/\.bpmn$/, '');
    for (const [index, model] of processes.entries()) {
      const name = index === 0 ? file : `${file}#${model.processId}`;
      if (model.root.entries.length > 0) samples.push({ name, xml: text, model });
    }
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
