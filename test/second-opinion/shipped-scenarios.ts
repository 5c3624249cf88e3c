import { expect } from 'vitest';
import { createEngine } from '../../engine/src/index.ts';
import { parseFile } from '../../engine/src/runtime/parse-file.ts';
import { runScenario } from '../../engine/src/scenario/index.ts';
import type { LoadedScenario } from '../../engine/src/scenario/node/load-scenario.ts';
import { mustLoad } from '../processes/shipped-bundles.ts';
import { sourceFiles } from '../repository/source-files.ts';
import type { Sample } from './corpus.ts';
import { Recording } from './recording.ts';

/** A process with the text of the file that holds it. */
export type Source = Pick<Sample, 'xml' | 'model'>;

/** One instance, as a scenario made it run in our engine. */
export interface Played extends Source {
  readonly recording: Recording;
}

/** The source of every process that ships, by its id. */
export const shippedProcesses = async (): Promise<ReadonlyMap<string, Source>> =>
  processSources(
    sourceFiles(['processes/**/*.bpmn']).map(({ path, text }) => ({ name: path, content: text })),
  );

/** Plays a scenario from its file. */
export async function playScenario(path: string): Promise<readonly Played[]> {
  return play(await mustLoad(path));
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
  for (const file of files.filter(({ name }) => name.endsWith('.bpmn'))) {
    const { processes } = await parseFile(file);
    for (const model of processes) sources.set(model.processId, { xml: file.content, model });
  }
  return sources;
}
