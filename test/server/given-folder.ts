import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../engine/src/index.ts';
import { lookIntoFolder, type Look } from '../../server/src/folders/look-into-folder.ts';
import { openFolders, type OpenFolder } from '../../server/src/folders/open-folder.ts';
import { createRestedFiles } from '../../server/src/folders/rested-files.ts';

export interface GivenFolder {
  readonly root: string;
  readonly folder: OpenFolder;
  /** Puts a file there; `age` seconds say which came first. */
  readonly put: (name: string, content: Uint8Array | string, age?: number) => string;
  /** Names in the folder, or in one beside or in it, without what is hidden. */
  readonly names: (inside?: 'taking' | 'done' | 'held' | 'out') => readonly string[];
  /** A look `seconds` after the folder was opened; files must rest for one second. */
  readonly look: (engine: Pick<Engine, 'intake' | 'now'>, seconds: number) => Promise<Look>;
  readonly clear: () => void;
}

export async function givenFolder(root = mkdtempSync(join(tmpdir(), 'waybill-folder-'))) {
  const [path, out] = [join(root, 'in'), join(root, 'out')];
  for (const each of [path, out]) mkdirSync(each, { recursive: true });
  const [folder] = await openFolders([{ id: 'great-lakes', path, out, mappings: [] }]);
  if (!folder) throw new Error('Expected the folder that was opened.');
  const rested = createRestedFiles(1_000);
  let stuck: ReadonlySet<string> = new Set();
  const given: GivenFolder = {
    ...{ root, folder },
    put: (name, content, age = 0) => {
      const file = join(path, name);
      writeFileSync(file, content);
      const at = 1_700_000_000 - age;
      utimesSync(file, at, at);
      return file;
    },
    names: (inside) =>
      readdirSync(inside === undefined ? path : inside === 'out' ? out : folder[inside], {
        withFileTypes: true,
      })
        .filter((thing) => !thing.isDirectory() && !thing.name.startsWith('.'))
        .map(({ name }) => name),
    look: async (engine, seconds) => {
      const goesOn = (): boolean => true;
      const options = { engine, folder, rested, stuck, now: seconds * 1_000, goesOn };
      const look = await lookIntoFolder(options);
      stuck = look.stuck;
      return look;
    },
    clear: () => rmSync(root, { recursive: true, force: true }),
  };
  return given;
}
