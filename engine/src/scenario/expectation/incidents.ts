import type { IncidentItem } from '../../ports/index.ts';
import type { Check } from './finding.ts';

/** All open incidents by code; one that no scenario expects is a difference. */
export const checkIncidents: Check = ({ incidents = [] }, { observation }, at) => {
  const open = observation.incidents;
  const codes = open.map(({ failure }) => failure.code).sort();
  if (JSON.stringify(codes) === JSON.stringify([...incidents].sort())) return [];
  const expected = incidents.length === 0 ? 'no incident' : incidents.join(', ');
  const seen = open.length === 0 ? 'no incident' : open.map(describe).join('; ');
  return [{ at: `${at}.incidents`, expected, seen }];
};

const describe = ({ element, failure }: IncidentItem): string =>
  `${failure.code} at "${element}": ${failure.message}`;
