import type { Engine } from '@waybill/engine';
import { claimFile, nameOfClaimed } from './claim-file.ts';
import { isPlainFolder } from './is-plain-folder.ts';
import { listFiles, type FoundFile } from './list-files.ts';
import type { OpenFolder } from './open-folder.ts';
import type { RestedFiles } from './rested-files.ts';
import { takeClaimed, type TakenFile } from './take-claimed.ts';
import { trouble, type Trouble } from './trouble.ts';

/** Files and bytes of one look; the rest is the next one's. */
const MOST_FILES = 100;
const MOST_BYTES = 100 * 1_024 * 1_024;

export interface LookOptions {
  readonly engine: Pick<Engine, 'intake' | 'now'>;
  readonly folder: OpenFolder;
  readonly rested: RestedFiles;
  /** Names of claimed files that could not be taken at the look before: the others go first. */
  readonly stuck: ReadonlySet<string>;
  /** Milliseconds of a clock that never goes back. */
  readonly now: number;
  /** False: stop after the file under way. */
  readonly goesOn: () => boolean;
}

export interface Look {
  readonly taken: readonly TakenFile[];
  readonly troubles: readonly Trouble[];
  readonly stuck: ReadonlySet<string>;
  /** Files that are still there, and nothing is wrong with. */
  readonly waiting: number;
}

/** Takes in what rests in a folder. Never rejects: what is wrong is told in its troubles. */
export async function lookIntoFolder(options: LookOptions): Promise<Look> {
  try {
    return await look(options);
  } catch (thrown) {
    const troubles = [trouble(null, 'INTAKE_FOLDER_UNREADABLE', thrown)];
    return { taken: [], troubles, stuck: options.stuck, waiting: 0 };
  }
}

async function look(options: LookOptions): Promise<Look> {
  const { folder, rested, now } = options;
  const { path, taking, done, held } = folder;
  for (const place of [path, taking, done, held])
    if (!(await isPlainFolder(place))) throw new Error(`Expected a folder, but ${place} is none.`);
  const found = await listFiles(path);
  const resting = rested.among(found.files, now).slice(0, MOST_FILES);
  const refused: Trouble[] = [];
  for (const file of resting) {
    const refusal = await claimFile(file, taking);
    if (refusal) refused.push(refusal);
  }
  const claimed = await listFiles(taking);
  const { taken, stuck, troubles } = await takeAll(options, claimed.files);
  const told = claimed.troubles.map((one) => ({
    ...one,
    file: one.file && nameOfClaimed(one.file),
  }));
  const left = found.files.length + claimed.files.length - resting.length - taken.length;
  return {
    ...{ taken, stuck, waiting: Math.max(0, left - stuck.size) },
    troubles: [...found.troubles, ...refused, ...told, ...troubles],
  };
}

type Takings = Pick<Look, 'taken' | 'stuck' | 'troubles'>;

async function takeAll(options: LookOptions, files: readonly FoundFile[]): Promise<Takings> {
  const { engine, folder, goesOn } = options;
  const taken: TakenFile[] = [];
  const troubles: Trouble[] = [];
  const stuck = new Set<string>();
  for (const file of chosen(files, options.stuck)) {
    if (!goesOn()) break;
    const result = await takeClaimed(engine, folder, file);
    if (result === undefined) continue;
    if ('code' in result) {
      troubles.push(result);
      stuck.add(file.name);
    } else taken.push(result);
  }
  return { taken, troubles, stuck };
}

function chosen(files: readonly FoundFile[], stuck: ReadonlySet<string>): readonly FoundFile[] {
  const inTurn = [
    ...files.filter(({ name }) => !stuck.has(name)),
    ...files.filter(({ name }) => stuck.has(name)),
  ];
  let bytes = 0;
  return inTurn.slice(0, MOST_FILES).filter(({ size }, place) => {
    bytes += size;
    return place === 0 || bytes <= MOST_BYTES;
  });
}
