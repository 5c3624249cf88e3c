import { useState } from 'react';
import { useSession } from '../../app/session/session.ts';

/** A name that the person has given, and the filter as it stands in the address. */
export interface SavedFilter {
  readonly name: string;
  readonly search: string;
}

const MOST = 20;

/** Kept in this browser, for each person by themselves. */
export function useSavedFilters() {
  const { user } = useSession();
  const key = `waybill.inbox-filters.${user}`;
  const [filters, setFilters] = useState(() => read(key));
  const keep = (next: readonly SavedFilter[]): void => {
    setFilters(next);
    localStorage.setItem(key, JSON.stringify(next));
  };
  return {
    filters,
    save: (filter: SavedFilter) =>
      keep([...filters.filter(({ name }) => name !== filter.name), filter].slice(-MOST)),
    remove: (gone: string) => keep(filters.filter(({ name }) => name !== gone)),
  };
}

function read(key: string): readonly SavedFilter[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isSaved) : [];
  } catch {
    return [];
  }
}

const isSaved = (one: unknown): one is SavedFilter =>
  typeof one === 'object' &&
  one !== null &&
  'name' in one &&
  typeof one.name === 'string' &&
  'search' in one &&
  typeof one.search === 'string';
