import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEngine, type Engine } from '../../engine/src/index.ts';
import { judgeFolders } from '../../server/src/alarms/judge-folders.ts';
import { openFolders } from '../../server/src/folders/open-folder.ts';
import { watchFolders } from '../../server/src/folders/watch-folders.ts';
import { openMemoryStore } from '../../engine/src/store/memory/index.ts';
import { readSettings } from '../../server/src/index.ts';
import { orderBytes, PROCESS, sample } from '../intake/given-messages.ts';
import { givenFolder, type GivenFolder } from './given-folder.ts';

const EDI = sample('x12/great-lakes-4500012871.edi');
const CHANGE = sample('x12/great-lakes-4500012871-change.edi');

let given: GivenFolder;
let engine: Engine;
beforeEach(async () => {
  given = await givenFolder();
  engine = await createEngine({ store: 'memory:' });
});
afterEach(async () => {
  await engine.close();
  given.clear();
});

const deployed = () => engine.deploy([{ name: 'take-order.bpmn', content: PROCESS }]);
const twoLooks = async () => [await given.look(engine, 0), await given.look(engine, 1)] as const;

describe('a watched folder', () => {
  it('gives its files to the intake once they rest, the oldest first, and then moves them', async () => {
    await deployed();
    given.put('a-change.edi', CHANGE);
    given.put('b-order.edi', EDI, 60);
    const [first, second] = await twoLooks();
    expect(first).toMatchObject({ taken: [], troubles: [], waiting: 2 });
    expect(second).toMatchObject({ troubles: [], waiting: 0 });
    expect(second.taken.map(({ file }) => file)).toEqual(['b-order.edi', 'a-change.edi']);
    const messages = await engine.intake.list();
    expect(messages).toMatchObject([
      { name: 'b-order.edi', channel: 'edi', status: 'done', received: { actor: MACHINE } },
      { name: 'a-change.edi', status: 'done', orders: [{ trace: { as: 'correlated' } }] },
    ]);
    expect(given.names()).toEqual([]);
    expect([...given.names('done')].sort()).toEqual(
      messages.map(({ id, name }) => `${id}-${name ?? ''}`).sort(),
    );
  });

  it('leaves alone what still grows, and what has the name of something unfinished', async () => {
    await deployed();
    given.put('order.edi', EDI.subarray(0, 100));
    for (const name of ['order.edi.part', '.order.edi', '~$order.xlsx', 'x.TMP'])
      given.put(name, 'x');
    mkdirSync(join(given.folder.path, 'archive'));
    await given.look(engine, 0);
    given.put('order.edi', EDI);
    expect((await given.look(engine, 1)).taken).toEqual([]);
    expect((await given.look(engine, 1.9)).taken).toEqual([]);
    expect((await given.look(engine, 2)).taken).toHaveLength(1);
    expect([...given.names()].sort()).toEqual(['order.edi.part', 'x.TMP', '~$order.xlsx']);
  });

  it('moves what is held aside, and takes a mail as it takes a file', async () => {
    await deployed();
    given.put('mail.eml', sample('mail/great-lakes-4500012871.eml'));
    given.put('note.txt', 'please send 5 boards');
    await twoLooks();
    const messages = await engine.intake.list();
    expect(messages.map(({ name, channel, status }) => [name, channel, status]).sort()).toEqual([
      ['mail.eml', 'mail', 'done'],
      ['note.txt', 'other', 'held'],
    ]);
    expect(given.names('held')).toEqual([expect.stringMatching(/-note\.txt$/)]);
    expect(given.names('done')).toEqual([expect.stringMatching(/-mail\.eml$/)]);
  });

  it('keeps both of two files of one name, and the same bytes once', async () => {
    await deployed();
    for (const content of [orderBytes(), orderBytes({ orderNumber: 'PO2' }), orderBytes()]) {
      given.put('order.json', content);
      await given.look(engine, 0);
      await given.look(engine, 1);
    }
    expect(await engine.intake.list()).toHaveLength(2);
    expect(given.names('done')).toHaveLength(2);
  });

  it('takes a hundred files at one look, and the others at the next', async () => {
    await deployed();
    for (let number = 0; number < 103; number += 1)
      given.put(`${String(number)}.json`, orderBytes({ orderNumber: `PO-${String(number)}` }));
    const [, second] = await twoLooks();
    expect([second.taken.length, second.waiting]).toEqual([100, 3]);
    expect((await given.look(engine, 2)).taken).toHaveLength(3);
  });
});

const MACHINE = { id: 'folder:great-lakes', by: 'system' };

describe('the folder of answers', () => {
  it('gets one 997 for each interchange, under numbers of their own, and none for the rest', async () => {
    await deployed();
    given.put('order.edi', EDI);
    given.put('change.edi', CHANGE);
    given.put('order.json', orderBytes());
    given.put('heidkamp.edi', sample('edifact/heidkamp-hk-260418.edi'));
    await twoLooks();
    const names = given.names('out');
    const texts = names.map((name) => readFileSync(join(given.root, 'out', name), 'utf8'));
    expect(names.map((name) => name.split('-')[0]).sort()).toEqual(['997', '997', 'CONTRL']);
    const numbers = (await engine.intake.list()).flatMap(({ answers }) =>
      answers.map(({ controlNumber }) => controlNumber),
    );
    expect(new Set(numbers).size).toBe(3);
    expect(numbers.filter((number) => texts.some((text) => text.includes(number)))).toEqual(
      numbers,
    );
  });

  it('gets no answer to an answer', async () => {
    await deployed();
    given.put('order.edi', EDI);
    await twoLooks();
    const [name = ''] = given.names('out');
    given.put('997.edi', readFileSync(join(given.root, 'out', name)));
    await given.look(engine, 2);
    await given.look(engine, 3);
    expect(given.names('out')).toEqual([name]);
    expect(given.names('held')).toEqual([expect.stringMatching(/-997\.edi$/)]);
  });

  it('gets the same text again when the sender, who has not seen it, sends the same again', async () => {
    await deployed();
    const answers: string[] = [];
    for (const name of ['order.edi', 'again.edi']) {
      given.put(name, EDI);
      await given.look(engine, 0);
      await given.look(engine, 1);
      const [answer = ''] = given.names('out');
      answers.push(readFileSync(join(given.root, 'out', answer), 'utf8'));
      rmSync(join(given.root, 'out', answer));
    }
    expect(answers[1]).toBe(answers[0]);
    expect((await engine.intake.list())[0]?.answers).toHaveLength(1);
  });
});

describe('what cannot be taken', () => {
  it('stays where it is, told with its reason: links, pipes, the empty and the huge', async () => {
    await deployed();
    const secret = join(given.root, 'secret.edi');
    writeFileSync(secret, EDI);
    symlinkSync(secret, join(given.folder.path, 'link.edi'));
    given.put('empty.edi', '');
    given.put('huge.edi', new Uint8Array(25 * 1_024 * 1_024 + 1));
    given.put('order.edi', EDI);
    const [, second] = await twoLooks();
    expect(second.troubles.map(({ file, code }) => [file, code]).sort()).toEqual([
      ['empty.edi', 'INTAKE_SIZE'],
      ['huge.edi', 'INTAKE_SIZE'],
      ['link.edi', 'INTAKE_FILE_REFUSED'],
    ]);
    expect([...given.names()].sort()).toEqual(['empty.edi', 'huge.edi', 'link.edi']);
    expect(second.taken).toHaveLength(1);
  });

  it('is tried again, behind the others, until the reason has gone', async () => {
    given.put('order.json', orderBytes(), 60);
    const [, second] = await twoLooks();
    expect(second.troubles).toMatchObject([{ file: 'order.json', code: 'PROCESS_NOT_FOUND' }]);
    expect(given.names('taking')).toHaveLength(1);
    await deployed();
    const third = await given.look(engine, 2);
    expect(third).toMatchObject({ taken: [{ file: 'order.json' }], troubles: [] });
    expect(await engine.instances()).toHaveLength(1);
  });

  it('is the folder itself while its share is away, and nothing is lost by that', async () => {
    await deployed();
    given.put('order.json', orderBytes());
    renameSync(given.folder.path, `${given.folder.path}-away`);
    expect((await given.look(engine, 0)).troubles).toMatchObject([
      { file: null, code: 'INTAKE_FOLDER_UNREADABLE' },
    ]);
    renameSync(`${given.folder.path}-away`, given.folder.path);
    const [, second] = await twoLooks();
    expect(second.taken).toHaveLength(1);
  });

  it('is anything while one of its folders is a link', async () => {
    await deployed();
    given.put('order.json', orderBytes());
    rmSync(given.folder.done, { recursive: true });
    symlinkSync(given.root, given.folder.done);
    const [, second] = await twoLooks();
    expect(second).toMatchObject({ taken: [], troubles: [{ code: 'INTAKE_FOLDER_UNREADABLE' }] });
    expect(given.names()).toContain('order.json');
  });

  it('is a file whose answer cannot be written, until it can', async () => {
    await deployed();
    const out = join(given.root, 'out');
    given.put('order.edi', EDI);
    rmSync(out, { recursive: true });
    const [, second] = await twoLooks();
    expect(second.troubles).toMatchObject([{ file: 'order.edi', code: 'INTAKE_FILE_UNREADABLE' }]);
    mkdirSync(out);
    expect((await given.look(engine, 2)).taken).toMatchObject([{ message: { created: false } }]);
    expect(given.names('out')).toHaveLength(1);
  });
});

describe('a process that is killed', () => {
  it.each(['kept', 'answered', 'written'])(
    'when a file was %s has it done by the next one, once',
    async (where) => {
      const file = join(given.root, 'w.db');
      const store = `sqlite:${file}` as const;
      const first = await createEngine({ store });
      await first.deploy([{ name: 'take-order.bpmn', content: PROCESS }]);
      await first.close();
      given.put('order.edi', EDI);
      const child = spawnSync(process.execPath, [
        '--import',
        'tsx',
        CHILD,
        given.root,
        file,
        where,
      ]);
      expect(child.signal).toBe('SIGKILL');
      expect(given.names('taking')).toHaveLength(1);

      const second = await createEngine({ store });
      const look = await given.look(second, 0);
      expect(look).toMatchObject({ taken: [{ file: 'order.edi' }], troubles: [], waiting: 0 });
      expect(await second.intake.list()).toMatchObject([{ status: 'done', answers: [{}] }]);
      expect(await second.instances()).toHaveLength(1);
      expect([given.names('taking'), given.names('done')]).toEqual([[], [expect.any(String)]]);
      expect(given.names('out')).toHaveLength(1);
      expect(await second.verify()).toMatchObject({ ok: true });
      await second.close();
    },
  );
});

describe('two servers on one store', () => {
  it('watch one folder: each file is one message with one answer, and lies in one place', async () => {
    const store = openMemoryStore();
    const [one, other] = [await createEngine({ store }), await createEngine({ store })] as const;
    await one.deploy([{ name: 'take-order.bpmn', content: PROCESS }]);
    const beside = await givenFolder(given.root);
    const texts = Array.from({ length: 30 }, (_, number) => String(4_500_013_000 + number));
    const edi = Buffer.from(EDI).toString();
    for (const number of texts) {
      const interchange = edi.replaceAll('000000871', number.slice(1));
      given.put(`${number}.edi`, interchange.replaceAll('4500012871', number));
    }
    for (const seconds of [0, 1, 2, 3])
      await Promise.all([given.look(one, seconds), beside.look(other, seconds)]);
    const messages = await one.intake.list({ limit: 100 });
    expect(messages).toHaveLength(30);
    expect(new Set(messages.map(({ answers }) => answers[0]?.controlNumber)).size).toBe(30);
    expect(messages.map(({ status, answers, name }) => [name, status, answers.length])).toEqual(
      messages.map(({ name }) => [name, 'done', 1]),
    );
    expect(given.names('out')).toHaveLength(30);
    expect([given.names(), given.names('taking'), given.names('held')]).toEqual([[], [], []]);
    expect(given.names('done')).toHaveLength(30);
    expect(await one.instances()).toHaveLength(30);
    await Promise.all([one.close(), other.close()]);
  });
});

const CHILD = fileURLToPath(new URL('folder-child.ts', import.meta.url));

describe('the file of folders', () => {
  const settings = (content: unknown) => {
    const path = join(given.root, 'folders.json');
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return () => readSettings({ WAYBILL_INTAKE_FOLDERS: path }).intakeFolders;
  };
  const one = (more: object) => ({ folders: [{ id: 'a', path: '/srv/a', ...more }] });

  it('has looks every ten seconds at files that rest for five, unless it says otherwise', () => {
    expect(settings(one({ process: 'p', sender: 's' }))()).toEqual({
      ...{ every: 10_000, rest: 5_000 },
      folders: [{ id: 'a', path: '/srv/a', sender: 's', processId: 'p', mappings: [] }],
    });
  });

  it.each([
    ['no JSON', '{', 'to be a file of JSON'],
    ['another member', one({ pth: 1 }), 'additional properties (pth)'],
    ['no folder', { folders: [] }, '/folders must NOT have fewer than 1 items'],
    ['an id with a slash', one({ id: '../a' }), '/folders/0/id must match'],
    ['a path that is not absolute', one({ path: 'in' }), '"in"'],
    ['a layout that is not there', one({ layouts: ['none.json'] }), 'none.json'],
    ['two of one id', { folders: [one({}).folders[0], one({}).folders[0]] }, '"a"'],
  ])('is refused with %s', (_, content, told) => {
    expect(settings(content)).toThrow(told);
  });

  it('is refused where a folder is missing, taken in twice, or gets its own answers', async () => {
    const { path, done } = given.folder;
    const open = (...places: readonly { path: string; out?: string }[]) =>
      openFolders(
        places.map((place, index) => ({ id: `f${String(index)}`, ...place, mappings: [] })),
      );
    await expect(open({ path: join(path, 'none') })).rejects.toThrow('none of "f0", but ENOENT');
    await expect(open({ path }, { path })).rejects.toThrow('it belongs to "f0"');
    await expect(open({ path }, { path: done })).rejects.toThrow('it belongs to "f0"');
    await expect(open({ path, out: path })).rejects.toThrow('taken in by "f0"');
  });
});

describe('an alarm about a watched folder', () => {
  it('is raised by rule when a trouble lasts, names what is in trouble, and is cleared when it is mended', async () => {
    let time = Date.parse('2026-03-02T09:00:00+08:00');
    const timed = await createEngine({ store: 'memory:', clock: { now: () => time } });
    const rules = readFileSync(new URL('../../rules/alarm.json', import.meta.url), 'utf8');
    await timed.deploy([{ name: 'alarm.json', content: rules }]);
    const { path } = given.folder;
    const log = pino({ level: 'silent' });
    const watch = watchFolders({
      ...{ engine: timed, folders: [given.folder], log, every: 5, rest: 0 },
    });
    const troubled = (is: boolean): Promise<void> =>
      vi.waitFor(() => {
        const [view] = watch.views();
        expect(view?.lookedAt).not.toBeNull();
        expect(view?.troubledAt !== null).toBe(is);
      }, 15_000);
    const alarms = async () => {
      await judgeFolders(timed, watch.views());
      // The pass over tasks, instances and records has nothing to say about folders.
      await timed.alarms.evaluate();
      return (await timed.alarms.list()).map(
        ({ finding, status }) => `${finding.severity} ${status}: ${finding.en}`,
      );
    };
    renameSync(path, `${path}-away`);
    await troubled(true);
    expect(await alarms()).toEqual([]);
    time += 5 * 60_000;
    expect(await alarms()).toEqual([expect.stringContaining('critical open: A watched folder')]);
    renameSync(`${path}-away`, path);
    await troubled(false);
    expect(await alarms()).toEqual([expect.stringContaining('critical cleared')]);
    given.put('empty.edi', '');
    await troubled(true);
    time += 5 * 60_000;
    const told = 'warning open: Files of a watched folder cannot be taken in or acknowledged.';
    expect(await alarms()).toEqual([`${told} Folder great-lakes: empty.edi.`]);
    await watch.stop();
    await timed.close();
  });
});
