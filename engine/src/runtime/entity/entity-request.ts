export interface EntityRequest<C> {
  /** Second part of the entity's id. */
  readonly name: string;
  readonly command: C;
  /** Besides what its events claim. */
  readonly claims?: readonly string[];
  /** Outgoing command that this one carries out. */
  readonly consumes?: string;
}
