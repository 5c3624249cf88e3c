import { ok, type Failure, type Result } from '../errors/failure.ts';
import type { Store, StoredResource } from '../ports/index.ts';
import { compileRuleSet, type CompiledRuleSet } from '../rules/index.ts';
import { createLruCache } from './lru-cache.ts';
import { parseJson } from './parse-json.ts';
import { readRuleResources } from './read-rule-resources.ts';

/** The deployed rule sets, compiled with the newest calendars and tables that they name. */
export interface CompiledSets {
  /** All versions, in the order of their deployment. */
  readonly versionsOf: (id: string) => Promise<Result<readonly CompiledRuleSet[]>>;
  /** The text of a set that has not been deployed. */
  readonly compileText: (json: string) => Promise<Result<CompiledRuleSet>>;
}

const KEPT = 500;

interface Kept {
  readonly set: CompiledRuleSet;
  /** Digests of the tables and calendars it was compiled with. */
  readonly with: string;
}

export function createCompiledSets(store: Pick<Store, 'resources'>): CompiledSets {
  const compiled = createLruCache<Kept>(KEPT);

  const compileText = async (json: string): Promise<Result<CompiledRuleSet>> => {
    const stored = [...(await store.resources('calendar')), ...(await store.resources('table'))];
    const available = readRuleResources(stored.map((one) => one.json));
    const result = compileRuleSet(parseJson(json), available);
    return result.ok ? result : { ok: false, failure: firstOf(result.failure) };
  };

  const compile = async ({ json, digest }: StoredResource): Promise<Result<CompiledRuleSet>> => {
    const known = compiled.get(digest);
    if (known && known.with === (await digestsOf(store, known.set))) return ok(known.set);
    const result = await compileText(json);
    if (!result.ok) return result;
    const set = result.value;
    compiled.set(digest, { set, with: await digestsOf(store, set) });
    return result;
  };

  return {
    compileText,
    versionsOf: async (id) => {
      const versions: CompiledRuleSet[] = [];
      for (const resource of await store.resources('rule-set', id)) {
        const set = await compile(resource);
        if (!set.ok) return set;
        versions.push(set.value);
      }
      return ok(versions);
    },
  };
}

/** Of the newest version of each that the set names, and of all calendars where a fact names one. */
async function digestsOf(
  store: Pick<Store, 'resources'>,
  { named, choosesCalendar }: CompiledRuleSet,
): Promise<string> {
  const all = choosesCalendar ? await store.resources('calendar') : [];
  const digests: (string | undefined)[] = all.map(({ digest }) => digest);
  for (const { kind, id } of named) {
    digests.push((await store.resources(kind, id)).at(-1)?.digest);
  }
  return digests.join();
}

/** What is wrong is told one at a time, as in an incident. */
const firstOf = ([first]: readonly Failure[]): Failure =>
  first ?? { code: 'RULE_SET_SHAPE', message: 'Expected a rule set, but it cannot be read.' };
