import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openStore, reencryptStore } from '../../engine/src/create-engine.ts';
import type { Engine } from '../../engine/src/index.ts';
import { ALARM } from '../../engine/src/alarms/index.ts';
import { CONNECTOR } from '../../engine/src/connectors/index.ts';
import { DRAFT } from '../../engine/src/drafts/index.ts';
import { ATTACHMENTS, FILE } from '../../engine/src/files/index.ts';
import { ORDER_MESSAGE } from '../../engine/src/intake/index.ts';
import { DISCUSSION, SESSION, TOKEN, USER } from '../../engine/src/people/index.ts';
import { RECORD } from '../../engine/src/records/index.ts';
import { orderBytes } from '../intake/given-messages.ts';
import { allBytes, eachInFolder, NEW, OLD, place, withEngine, type Keys } from './given-file.ts';

const actor = { id: 'li', by: 'user' };
const LI = { actor };
const EMPLOYEE = readFileSync(new URL('../../records/employee.json', import.meta.url), 'utf8');

eachInFolder();

const employ = async (engine: Engine, number: string, person: string): Promise<void> => {
  await engine.deploy([{ name: 'employee.json', content: EMPLOYEE }]);
  const values = { number, person, department: 'sales' };
  await engine.records.create('employee', values, LI);
};

const found = async (engine: Engine, person: string): Promise<readonly unknown[]> =>
  (await engine.records.search({ type: 'employee', where: { person } })).map(
    ({ values }) => values['number'],
  );

const renew = async (keys: Keys): Promise<unknown> => {
  const store = await openStore(place());
  try {
    return await reencryptStore(store, keys, { dryRun: false });
  } finally {
    await store.close();
  }
};

describe('a personal field that is searched', () => {
  it('is found by its whole value, whatever its case and width, and stands nowhere in clear', async () => {
    await withEngine([OLD], async (engine) => {
      await employ(engine, 'E-1', 'Wang Fang');
      await employ(engine, 'E-2', 'Li Na');
      await employ(engine, 'E-3', 'wang fang');
      expect(await found(engine, ' WANG Fang')).toEqual(['E-1', 'E-3']);
      expect(await found(engine, 'Wang')).toEqual([]);
      const narrowed = {
        where: { department: 'sales', person: 'Li Na' },
        status: 'active',
      } as const;
      expect(await engine.records.search({ type: 'employee', ...narrowed })).toHaveLength(1);
      expect(await engine.verify()).toMatchObject({ ok: true });
      for (const text of ['Wang Fang', 'wang fang', 'Li Na', 'li na'])
        expect(allBytes().includes(text)).toBe(false);
    });
  });

  it('is not searched by its beginning, which without keys it is as before', async () => {
    const byStart = (engine: Engine) =>
      engine.records.search({ type: 'employee', prefix: { field: 'person', text: 'wa' } });
    await withEngine([], async (engine) => {
      await employ(engine, 'E-1', 'Wang Fang');
      expect(await byStart(engine)).toHaveLength(1);
    });
    await withEngine([OLD], async (engine) => {
      await expect(byStart(engine)).rejects.toMatchObject({
        failure: { code: 'SEARCH_WHOLE_VALUE' },
      });
    });
  });

  it('is found while some stand in clear, some by an old key, in pages, and by the newest at last', async () => {
    await withEngine([], (engine) => employ(engine, 'E-1', 'Wang Fang'));
    await withEngine([OLD], (engine) => employ(engine, 'E-2', 'Wang Fang'));
    await withEngine([OLD, NEW], async (engine) => {
      await employ(engine, 'E-3', 'Wang Fang');
      expect(await found(engine, 'wang fang')).toEqual(['E-1', 'E-2', 'E-3']);
      const asked = { type: 'employee', where: { person: 'Wang Fang' }, limit: 2 };
      const [, last] = await engine.records.search(asked);
      const next = await engine.records.search({ ...asked, after: last?.id ?? '' });
      expect(next.map(({ values }) => values['number'])).toEqual(['E-3']);
    });
    expect(allBytes().includes('wang fang')).toBe(true);
    await renew([OLD, NEW]);
    expect(allBytes().includes('wang fang')).toBe(false);
    expect(await renew([OLD, NEW])).toMatchObject({ changed: 0 });
    await withEngine([NEW], async (engine) => {
      expect(await found(engine, 'Wang Fang')).toEqual(['E-1', 'E-2', 'E-3']);
      expect(await engine.verify()).toMatchObject({ ok: true });
    });
  });

  it('is found out where its digest was moved to another record', async () => {
    await withEngine([OLD], async (engine) => {
      await employ(engine, 'E-1', 'Wang Fang');
      await employ(engine, 'E-2', 'Li Na');
    });
    const store = await openStore(place());
    const [one, other] = await store.entities({ kind: 'record/employee', limit: 2 });
    if (!one || !other) throw new Error('Expected two.');
    const { id, revision, snapshot: text, fields } = one;
    const moved = { ...fields, 'employee.person': other.fields['employee.person'] ?? '' };
    await store.replaceSnapshot({ id, revision, from: text, to: text, fields: moved });
    await store.close();
    const { problems } = await withEngine([OLD], (engine) => engine.verify());
    expect(problems.map(({ code }) => code)).toEqual(['HISTORY_SNAPSHOT_DIFFERS']);
  });
});

const SECRET = 'Xanthippe Quill';
const FINDING = { rule: 'late', severity: 'warning', facts: {}, element: 'e', clauses: [] };

/** Of each kind that holds personal values: one entity that holds the secret. */
const KEEPS: Readonly<Record<string, (engine: Engine) => Promise<unknown>>> = {
  [RECORD.kind]: (engine) => employ(engine, 'E-1', SECRET),
  [FILE.kind]: (engine) => engine.files.keep(Buffer.from(SECRET), LI),
  [ORDER_MESSAGE.kind]: (engine) =>
    engine.intake.take({ content: orderBytes({ kind: 'no such', note: SECRET }), ...LI }),
  [USER.kind]: (engine) => {
    const user = { id: 'x', name: SECRET, email: SECRET, roles: [], departments: [] };
    const command = {
      kind: 'create-user',
      user,
      secret: SECRET,
      mustChange: false,
      actor,
    } as const;
    return engine.entities.change(USER, { name: 'x', command });
  },
  [CONNECTOR.kind]: (engine) => {
    const authentication = { kind: 'bearer' } as const;
    const connector = {
      ...{ id: 'erp', title: 'ERP', address: 'https://erp.example', hosts: [], authentication },
      ...{ private: false, once: false, active: true },
    };
    const command = { kind: 'set-connector', connector, secret: SECRET, now: 1, actor } as const;
    return engine.entities.change(CONNECTOR, { name: 'erp', command });
  },
  [DISCUSSION.kind]: (engine) => {
    const command = { kind: 'comment', about: 't', text: SECRET, now: 1, actor } as const;
    return engine.entities.change(DISCUSSION, { name: 't', command });
  },
  [ATTACHMENTS.kind]: (engine) => {
    const file = {
      sha256: 'd',
      name: SECRET,
      mediaType: 'text/plain',
      size: 1,
      person: 'x',
      time: 1,
    };
    const command = { kind: 'attach-file', about: 't', instanceId: 'i', file, actor } as const;
    return engine.entities.change(ATTACHMENTS, { name: 't', command });
  },
  [DRAFT.kind]: async (engine) => {
    const content = { title: 't', files: [], scenarios: [], problems: [] };
    const created = { kind: 'create-draft', id: 'd', ...content, now: 1, actor } as const;
    await engine.entities.change(DRAFT, { name: 'd', command: created });
    const command = { kind: 'discard-draft', comment: SECRET, now: 1, actor } as const;
    return engine.entities.change(DRAFT, { name: 'd', command });
  },
  [ALARM.kind]: async (engine) => {
    const subject = { instanceId: 'i', processId: 'p', version: 1 };
    // Of what a rule finds and about what, nothing matters here.
    const raised = { kind: 'raise', id: 'a', finding: FINDING, subject, now: 1, actor } as never;
    await engine.entities.change(ALARM, { name: 'a', command: raised });
    const command = { kind: 'acknowledge', reason: SECRET, now: 1, actor } as const;
    return engine.entities.change(ALARM, { name: 'a', command });
  },
  ...Object.fromEntries(
    [SESSION, TOKEN].map((type) => [
      type.kind,
      (engine: Engine) => {
        const pass = { id: 'p', user: 'x', secret: SECRET, startedAt: 1 };
        const command = { kind: 'issue-pass', pass, actor } as const;
        return engine.entities.change(type, { name: 'p', command });
      },
    ]),
  ),
};

/** Modules that say what of an entity is personal: by the files, so that none is forgotten. */
function modulesWithPersonal(): readonly string[] {
  const root = new URL('../../engine/src/', import.meta.url);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.ts$/.test(name))
    .filter((name) => /^ {2}personal: \(/m.test(readFileSync(new URL(name, root), 'utf8')));
}

describe('what is personal of entities', () => {
  it.each(Object.entries(KEEPS))('of kind %s stands nowhere in file or log', async (_, keep) => {
    await withEngine([OLD], async (engine) => {
      await keep(engine);
      await engine.settle();
      const folded = SECRET.toLowerCase();
      const base64 = Buffer.from(SECRET).toString('base64').slice(0, 18);
      for (const text of [SECRET, folded, base64]) expect(allBytes().includes(text)).toBe(false);
    });
  });

  it('is tried of every kind that has any', () => {
    // Sessions and tokens are of one module.
    expect(modulesWithPersonal()).toHaveLength(Object.keys(KEEPS).length - 1);
  });

  it.each(Object.entries(KEEPS))('of kind %s does stand there without keys', async (_, keep) => {
    await withEngine([], async (engine) => {
      await keep(engine);
      const base64 = Buffer.from(SECRET).toString('base64').slice(0, 18);
      expect([SECRET, base64].some((text) => allBytes().includes(text))).toBe(true);
    });
  });
});
