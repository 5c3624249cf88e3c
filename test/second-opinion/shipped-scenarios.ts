import { basename, dirname } from 'node:path';
import { expect } from 'vitest';
import { createEngine } from '../../engine/src/index.ts';
import { parseBpmn } from '../../engine/src/parse/index.ts';
import { runScenario } from '../../engine/src/scenario/index.ts';
import { loadScenario, type LoadedScenario } from '../../engine/src/scenario/node/load-scenario.ts';
import { sourceFiles } from '../repository/source-files.ts';
import type { Sample } from './corpus.ts';
import { Recording } from './recording.ts';

/** A process with the text of the file that holds it. */
export type Source = Pick<Sample, 'xml' | 'model'>;

/** One instance, as a scenario made it run in our engine. */
export interface Played extends Source {
  readonly recording: Recording;
}

/** Every scenario of every shipped process, by names such as `order-to-cash/happy-path`. */
export function shippedScenarios(): ReadonlyMap<string, string> {
  const files = sourceFiles(['processes/*/scenarios/*.json']);
  return new Map(
    files.map(({ path }) => [
      `${basename(dirname(dirname(path)))}/${basename(path, '.json')}`,
      path,
    ]),
  );
}

/** The source of every process that ships, by its id. */
export const shippedProcesses = async (): Promise<ReadonlyMap<string, Source>> =>
  processSources(
    sourceFiles(['processes/**/*.bpmn']).map(({ path, text }) => ({ name: path, content: text })),
  );

/** Plays a scenario from its file. */
export async function playScenario(path: string): Promise<readonly Played[]> {
  const loaded = await loadScenario(path);
  if (!loaded.ok) throw new Error(loaded.failure.map(({ message }) => message).join('\n'));
  return play(loaded.value);
}

/** Plays a scenario, which must pass, and gives all instances that ran in it, in order of start. */
export async function play({ scenario, files, input }: LoadedScenario): Promise<readonly Played[]> {
  const sources = await processSources(files);
  const played = new Map<string, Played>();
  const report = await runScenario(scenario, files, {
    createEngine,
    ...(input && { input }),
    onCommit: ({ instanceId, processId, events }) => {
      const source = sources.get(processId);
      if (!source) throw new Error(`no file of the scenario holds process "${processId}"`);
      const one = played.get(instanceId) ?? { ...source, recording: new Recording() };
      played.set(instanceId, one);
      one.recording.record(events);
    },
  });
  expect(report.differences).toEqual([]);
  return [...played.values()];
}

async function processSources(
  files: LoadedScenario['files'],
): Promise<ReadonlyMap<string, Source>> {
  const sources = new Map<string, Source>();
  for (const { name, content } of files.filter((file) => file.name.endsWith('.bpmn'))) {
    const { processes } = await parseBpmn(content, { file: name });
    for (const model of processes) sources.set(model.processId, { xml: content, model });
  }
  return sources;
}
