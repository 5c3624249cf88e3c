import type { Send } from '../../entity/entity-type.ts';
import type { Claim } from '../../ports/index.ts';

export interface EntityRequest<C> {
  /** Second part of the entity's id. */
  readonly name: string;
  readonly command: C;
  /** Besides what its events claim. */
  readonly claims?: readonly string[];
  /** For other entities, that owners may keep from then on. */
  readonly ownedClaims?: readonly Claim[];
  /** Besides what its events send. */
  readonly sends?: readonly Send[];
  /** Outgoing command that this one carries out. */
  readonly consumes?: string;
}
