import { getDeployed, type Deployed } from '../../api/get-deployed.ts';

const PLACES = { form: 'forms', ruleSet: 'ruleSets', process: 'processes' } as const;
export type DeployedKind = keyof typeof PLACES;

/** As many of one kind as the server takes at once. */
const MOST = 50;

/** What was asked of the server once in this page: it changes while nobody draws. */
const known = new Map<string, Promise<unknown>>();

let waiting: Ids = { form: [], ruleSet: [], process: [] };
let answer: Promise<Deployed> | undefined;

type Ids = Readonly<Record<DeployedKind, string[]>>;

/**
 * What is deployed under an id, undefined where nothing is or the server is away. A process has
 * dozens of forms and rules around it: what is asked for within one turn is asked for together.
 */
export function askDeployed(kind: DeployedKind, id: string): Promise<unknown> {
  const key = `${kind} ${id}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  // One request takes so many; what is beyond them begins another.
  if (waiting[kind].length >= MOST) answer = undefined;
  answer ??= sendSoon();
  waiting[kind].push(id);
  const found = answer.then(
    (all): unknown => all[PLACES[kind]][id],
    () => void known.delete(key),
  );
  known.set(key, found);
  return found;
}

async function sendSoon(): Promise<Deployed> {
  const mine: Ids = { form: [], ruleSet: [], process: [] };
  waiting = mine;
  await new Promise((resolve) => setTimeout(resolve));
  if (waiting === mine) answer = undefined;
  const given = Object.entries(mine).filter(([, ids]) => ids.length > 0);
  return getDeployed(Object.fromEntries(given));
}
