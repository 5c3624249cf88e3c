import type { Read } from '@waybill/engine/expression';
import type { AskedValue } from '../../parts/asked/asked-value.ts';
import { usualTitles } from './named-in.ts';

/** More would be no form any more. */
const MOST = 40;

/**
 * The values that are read, each once and as deep as they are read: those of one value before lists
 * of what is read of each thing in them. What nothing tells is what expressions do with it.
 */
export function askedByReads(
  reads: readonly Read[],
  told: ReadonlyMap<string, AskedValue>,
): readonly AskedValue[] {
  const paths = [...new Set(reads.map(({ path }) => path))];
  const lists = paths.flatMap((path) => /^(.*?)\[\]/.exec(path)?.[1] ?? []);
  const all = [...new Set([...paths.filter((path) => !path.includes('[]')), ...lists])]
    .filter((path) => !paths.some((other) => isWithin(other, path)))
    .map((path) => told.get(path) ?? one(path, reads));
  return [...all.filter(isOne), ...all.filter((asked) => !isOne(asked))].slice(0, MOST);
}

function one(path: string, reads: readonly Read[]): AskedValue {
  const inside = reads.filter((read) => read.path.startsWith(`${path}[]`));
  const named = { ...inUsualWords(path), choices: [], labels: {} };
  if (inside.length > 0) return { ...named, kind: 'list', item: itemOf(path, inside) };
  const use = reads.find((read) => read.path === path && read.as !== undefined)?.as ?? 'text';
  return { ...named, kind: use === 'list' ? 'json' : use };
}

/** What each thing in the list at the path is. */
function itemOf(path: string, inside: readonly Read[]): AskedValue {
  const own = inside.map((read) => ({ ...read, path: read.path.slice(path.length + 2) }));
  const members = grouped(own.filter((read) => read.path !== ''));
  const item = { name: '', choices: [], labels: {} };
  return members.length > 0 ? { ...item, kind: 'group', members } : { ...item, kind: 'text' };
}

/** `.quantity.unit` is a member of a member. */
function grouped(reads: readonly Read[]): readonly AskedValue[] {
  const names = [...new Set(reads.flatMap(({ path }) => /^\.?([^.[]+)/.exec(path)?.[1] ?? []))];
  return names.map((name) => {
    const own = reads
      .map((read) => ({ ...read, path: read.path.replace(/^\./, '') }))
      .filter(({ path }) => covers(name, path));
    const below = own.filter(({ path }) => path.startsWith(`${name}.`));
    if (below.length === 0) return one(name, own);
    const inner = below.map((read) => ({ ...read, path: read.path.slice(name.length) }));
    return {
      ...inUsualWords(name),
      kind: 'group',
      choices: [],
      labels: {},
      members: grouped(inner),
    };
  });
}

/** With the words of the trade, where nobody else has words for it. */
function inUsualWords(name: string): Pick<AskedValue, 'name' | 'titles'> {
  const titles = usualTitles(name);
  return titles === undefined ? { name } : { name, titles };
}

const isOne = ({ kind }: AskedValue): boolean => kind !== 'json' && kind !== 'list';

const isWithin = (path: string, whole: string): boolean => path.startsWith(`${whole}.`);

/** Whether the path is the other, or a part of it. */
export const covers = (whole: string, path: string): boolean =>
  whole === path || isWithin(path, whole) || path.startsWith(`${whole}[`);
