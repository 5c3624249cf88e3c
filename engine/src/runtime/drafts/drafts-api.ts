import type {
  DraftContent,
  DraftEvent,
  DraftState,
  DraftStatus,
  ScenarioResult,
} from '../../drafts/index.ts';
import type { WriteOptions } from '../engine-values.ts';
import type { EntityHistoryEntry } from '../entity/entities-api.ts';

export interface DraftQuery {
  readonly status?: DraftStatus;
  readonly author?: string;
  /** 100 where absent. */
  readonly limit?: number;
  /** Id of the last of the page before. */
  readonly after?: string;
}

export type DraftHistoryEntry = Omit<EntityHistoryEntry, 'events'> & {
  readonly events: readonly DraftEvent[];
};

/** Who does it, and which revision of the draft they have seen. */
export type DraftWrite = WriteOptions & { readonly revision: number };

/**
 * Processes, rule sets, forms and calendars before they are deployed: edited, checked, tried, reviewed by a
 * person who had no hand in them, and released at once or at a time to come. Each write names the
 * revision it has seen, and is refused with `DRAFT_CONFLICT` where somebody has saved since.
 */
export interface Drafts {
  readonly create: (content: DraftContent, options: WriteOptions) => Promise<DraftState>;
  /** Replaces the whole content; the same content again changes nothing. */
  readonly save: (id: string, content: DraftContent, options: DraftWrite) => Promise<DraftState>;
  readonly get: (id: string) => Promise<DraftState>;
  /** Ordered by id, that is by their making. */
  readonly list: (query?: DraftQuery) => Promise<readonly DraftState[]>;
  /** What became of it, oldest first, with the comments that are kept beside the chain; 100 at a time. */
  readonly history: (
    id: string,
    fromRevision?: number,
    limit?: number,
  ) => Promise<readonly DraftHistoryEntry[]>;
  /** What came of its scenarios, by whoever has run them. */
  readonly recordTrial: (
    id: string,
    results: readonly ScenarioResult[],
    options: DraftWrite,
  ) => Promise<DraftState>;
  readonly submit: (
    id: string,
    options: DraftWrite & { readonly comment: string },
  ) => Promise<DraftState>;
  readonly approve: (
    id: string,
    options: DraftWrite & { readonly comment?: string },
  ) => Promise<DraftState>;
  readonly sendBack: (
    id: string,
    options: DraftWrite & { readonly comment: string },
  ) => Promise<DraftState>;
  /**
   * Deploys an approved draft now, or, with `at` in epoch milliseconds, when the engine's clock
   * comes to it. Rejects with `DEPLOYMENT_REFUSED` where it cannot be deployed any more.
   */
  readonly release: (
    id: string,
    options: DraftWrite & { readonly at?: number },
  ) => Promise<DraftState>;
  /** Calls off a release that was scheduled; the draft stays approved. */
  readonly withdraw: (
    id: string,
    options: WriteOptions & { readonly comment: string },
  ) => Promise<DraftState>;
  readonly discard: (
    id: string,
    options: WriteOptions & { readonly comment: string },
  ) => Promise<DraftState>;
}
