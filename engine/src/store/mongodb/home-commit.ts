import type { Commit, CommitBase } from '../../ports/index.ts';

/** A commit of an instance or of an entity, as the commit protocol sees both. */
export interface HomeCommit extends CommitBase {
  /** Of the instance or entity. */
  readonly id: string;
  /** What its document holds beside the fields of the protocol; what is undefined goes. */
  readonly document: Readonly<Record<string, unknown>>;
  readonly work: Commit['work'];
  readonly ended: boolean;
}
