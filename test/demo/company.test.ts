import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCompany, type Built } from '../../engine/src/cli/demo/company/build-company.ts';
import type { CompanyReport } from '../../engine/src/cli/demo/company/company-report.ts';
import { describeCompany } from '../../engine/src/cli/demo/company/describe-company.ts';
import { readCompany } from '../../engine/src/cli/demo/company/read-company.ts';
import { createEngine, type Engine } from '../../engine/src/index.ts';
import { allPages } from '../../engine/src/runtime/all-pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'waybill-company-'));
const TODAY = Date.parse('2026-11-25T17:00:00+08:00');
const size = { orders: 30, months: 6, today: TODAY };

afterAll(() => rmSync(folder, { recursive: true }));

async function build(name: string, seed: string): Promise<Built> {
  const built = await buildCompany({ ...size, seed, path: join(folder, name) });
  if (!built.ok) throw new Error(built.failure.message);
  return built.value;
}

async function looking<T>(name: string, look: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await createEngine({ store: `sqlite:${join(folder, name)}`, readOnly: true });
  try {
    return await look(engine);
  } finally {
    await engine.close();
  }
}

/** The last hash of every instance, by id: the same only where all histories are. */
const heads = (name: string): Promise<readonly string[]> =>
  looking(name, async (engine) => {
    const all: string[] = [];
    for await (const { id } of allPages((page) => engine.instances(page)))
      all.push(`${id} ${(await engine.instance(id)).headHash}`);
    for await (const { id, revision } of allPages((page) =>
      engine.records.search({ type: 'order', ...page }),
    ))
      all.push(
        `${id} ${String(revision)} ${(await engine.records.history(id)).at(-1)?.hash ?? ''}`,
      );
    return all;
  });

let built: Built;
let report: CompanyReport;

beforeAll(async () => {
  built = await build('one.db', '7');
  report = await looking('one.db', (engine) =>
    describeCompany(engine, { from: TODAY, today: TODAY, seed: '7' }),
  );
}, 300_000);

describe('the demonstration company', () => {
  it('is the same to the last hash for the same seed', async () => {
    await build('again.db', '7');
    const first = await heads('one.db');
    expect(first.length).toBeGreaterThan(100);
    expect(await heads('again.db')).toEqual(first);
  }, 600_000);

  it('has a history that verifies', async () => {
    const verified = await looking('one.db', (engine) => engine.verify());
    expect(verified).toMatchObject({ ok: true, problems: [] });
  });

  it('has an answer for everything that its processes ask', () => {
    expect([...built.gaps]).toEqual([]);
  });

  it('has used every bundle that ships', () => {
    const used = new Set(Object.keys(report.processes));
    const bundles = readdirSync('processes', { withFileTypes: true }).filter((one) =>
      one.isDirectory(),
    );
    const idle = bundles.filter(({ name }) =>
      processesOf(name).every((process) => !used.has(process)),
    );
    expect(bundles.length).toBeGreaterThan(10);
    expect(idle.map(({ name }) => name)).toEqual([]);
  });

  it('took orders as X12, EDIFACT and UBL files and by telephone, and read all of them', async () => {
    const formats = await looking('one.db', async (engine) => {
      const found: string[] = [];
      for await (const { id, status } of allPages((page) => engine.intake.list(page))) {
        const { reading } = await engine.intake.get(id);
        found.push(`${reading?.orders[0]?.source.format ?? 'nothing'} ${status}`);
      }
      return new Set(found);
    });
    expect([...formats].sort()).toEqual(['edifact done', 'json done', 'ubl done', 'x12 done']);
  });

  it('has work to do today, some of it overdue and some late', () => {
    const { orders, tasks, overdueInvoices } = report;
    expect(orders).toMatchObject({ all: size.orders });
    expect(orders.open).toBeGreaterThan(5);
    expect(orders.late + overdueInvoices).toBeGreaterThan(0);
    expect(tasks.open).toBeGreaterThan(10);
    expect(tasks.overdue).toBeGreaterThan(0);
    expect(Object.keys(tasks.byGroup).length).toBeGreaterThan(3);
  });

  it('lets nobody do what the one before must not, and pays nobody by an own decision', async () => {
    await looking('one.db', async (engine) => {
      const entries = await engine.ledger.entries({ limit: 1_000 });
      expect(entries.some(({ status }) => status === 'posted')).toBe(true);
      for (const { person, decided } of entries) expect(decided?.actor.id).not.toBe(person);
    });
  });
});

describe('the book of answers', () => {
  it('gives to each choice of a form a value that the form offers', async () => {
    const company = await readCompany();
    if (!company.ok) throw new Error(company.failure.message);
    const given = Object.entries(company.value.staff).flatMap(([process, tasks]) =>
      Object.entries(tasks).flatMap(([element, answers]) => {
        const offered = choicesOf(process, element);
        const values = answers.flatMap(({ complete }) => Object.entries(complete));
        return values.map(([name, value]) => ({
          at: `${process}/${element} ${name}: ${JSON.stringify(value)}`,
          fits: isFormula(value) || (offered.get(name)?.has(value) ?? true),
        }));
      }),
    );
    expect(given.length).toBeGreaterThan(200);
    expect(given.filter(({ fits }) => !fits)).toEqual([]);
  });
});

const isFormula = (value: unknown): boolean =>
  typeof value === 'object' || (typeof value === 'string' && value.startsWith('='));

const processFiles = readdirSync('processes', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.bpmn'))
  .map((file) => ({ file, text: readFileSync(join('processes', file), 'utf8') }));

function processesOf(bundle: string): readonly string[] {
  return processFiles
    .filter(({ file }) => file.startsWith(`${bundle}/`))
    .flatMap(({ text }) => [...text.matchAll(/<bpmn:process id="([^"]+)"/g)])
    .flatMap(([, id]) => id ?? []);
}

interface Component {
  readonly key?: string;
  readonly values?: readonly { readonly value: unknown }[];
  readonly components?: readonly Component[];
}

/** What the form of a task offers, by the field that has choices. */
function choicesOf(process: string, element: string): ReadonlyMap<string, ReadonlySet<unknown>> {
  const found = processFiles.find(({ text }) => text.includes(`<bpmn:process id="${process}"`));
  const task = found?.text.split(`<bpmn:userTask id="${element}"`)[1]?.split('</bpmn:userTask>')[0];
  const form = /formId="([^"]+)"/.exec(task ?? '')?.[1];
  if (!found || form === undefined) return new Map();
  const path = join('processes', found.file, '..', 'forms', `${form}.form`);
  const root = JSON.parse(readFileSync(path, 'utf8')) as Component;
  const fields = (one: Component): readonly Component[] => [
    one,
    ...(one.components ?? []).flatMap(fields),
  ];
  return new Map(
    fields(root).flatMap(({ key, values }) =>
      key !== undefined && values
        ? [[key, new Set(values.map(({ value }) => value))] as const]
        : [],
    ),
  );
}
