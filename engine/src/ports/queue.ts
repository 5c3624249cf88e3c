/** A reference to work in the store; the queue carries nothing else and may be wiped at any time. */
export type WorkReference =
  | { readonly kind: 'outgoing'; readonly id: string }
  | { readonly kind: 'timer'; readonly id: string; readonly due: number }
  | { readonly kind: 'job'; readonly type: string; readonly notBefore: number };

/** Carries out one reference; a second delivery of the same must do no harm. */
export type WorkHandler = (reference: WorkReference) => Promise<void>;

/** Tells workers that there is something to do. The store is the truth; the queue makes it quick. */
export interface Queue {
  readonly name: 'embedded' | 'bullmq';
  /** Called after the commit that made the work. */
  readonly announce: (references: readonly WorkReference[]) => void;
  /** From now on references are handed to `handler`; also finds what was announced before a restart. */
  readonly consume: (handler: WorkHandler) => Promise<void>;
  /** Resolves when nothing that is due is left undone. */
  readonly idle: () => Promise<void>;
  readonly close: () => Promise<void>;
}
