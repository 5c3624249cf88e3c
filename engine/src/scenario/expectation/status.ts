import { describePlaces } from '../difference.ts';
import type { Check } from './finding.ts';

export const checkStatus: Check = ({ status }, { observation }, at) => {
  if (status === undefined || status === observation.status) return [];
  const where = observation.status === 'active' ? `; ${describePlaces(observation.waiting)}` : '';
  return [{ at: `${at}.status`, expected: status, seen: `${observation.status}${where}` }];
};
