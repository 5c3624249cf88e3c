import type { FamilyMember } from './family-values.ts';

/** Members as they are found, each once, and no more than asked for. */
export interface FamilyCircle {
  /** True where it is new and there was room for it. */
  readonly add: (member: FamilyMember) => boolean;
  readonly has: (kind: FamilyMember['kind'], id: string) => boolean;
  readonly limit: number;
  readonly isFull: () => boolean;
  readonly members: () => readonly FamilyMember[];
}

export function createFamilyCircle(limit: number): FamilyCircle {
  const found = new Map<string, FamilyMember>();
  let full = false;
  return {
    add: (member) => {
      const name = nameOf(member.kind, member.id);
      if (found.has(name)) return false;
      full ||= found.size >= limit;
      if (!full) found.set(name, member);
      return !full;
    },
    has: (kind, id) => found.has(nameOf(kind, id)),
    limit,
    isFull: () => full,
    members: () => [...found.values()].sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1)),
  };
}

const nameOf = (kind: FamilyMember['kind'], id: string): string => `${kind} ${id}`;
