import type { CanonicalOrder, Party } from '../canonical-order.ts';

type Place = 'buyer' | 'seller' | 'shipTo' | 'invoicee';

/** For each place, the sender's role codes that may fill it, best first. */
export type RoleCodes = Readonly<Record<Place, readonly string[]>>;

export type PartyPlaces = Pick<CanonicalOrder, Place | 'otherParties'>;

/** Gives each party its place; a second one of the same role, or of no known one, stays beside. */
export function rolesOf(parties: readonly Party[], codes: RoleCodes): PartyPlaces {
  const pick = (place: Place): Party | null => {
    for (const code of codes[place]) {
      const found = parties.find((party) => party.roleCode === code);
      if (found) return found;
    }
    return null;
  };
  const [buyer, seller] = [pick('buyer'), pick('seller')];
  const [shipTo, invoicee] = [pick('shipTo'), pick('invoicee')];
  const placed = new Set([buyer, seller, shipTo, invoicee]);
  const otherParties = parties.filter((party) => !placed.has(party));
  return { buyer, seller, shipTo, invoicee, otherParties };
}
