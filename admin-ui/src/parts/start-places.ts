/** Holds them only while a page goes and comes again. */
const KEPT = 'waybill-places';

/** The key of an entry of the history that the router has not made: every address that is typed has it. */
const TYPED = 'default ';

/** Places as they were before the page was loaded again; none for whoever has come by an address. */
export function startPlaces(): Map<string, unknown> {
  const places = new Map(keptPlaces());
  window.addEventListener('pagehide', () => keep(places));
  return places;
}

function keptPlaces(): readonly (readonly [string, unknown])[] {
  try {
    // Written below, by the same page.
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? '[]') as [string, unknown][];
    sessionStorage.removeItem(KEPT);
    return hasComeAgain() ? kept : kept.filter(([place]) => !place.startsWith(TYPED));
  } catch {
    // Where a browser keeps nothing, pages begin at their first.
    return [];
  }
}

function keep(places: ReadonlyMap<string, unknown>): void {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify([...places]));
  } catch {
    // Then they begin anew.
  }
}

const hasComeAgain = (): boolean => {
  const [visit] = performance.getEntriesByType('navigation');
  return visit instanceof PerformanceNavigationTiming && visit.type !== 'navigate';
};
