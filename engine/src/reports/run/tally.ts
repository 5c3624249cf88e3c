import type { Json } from '../../model/index.ts';
import type { Sums } from './sums.ts';

/** What has been added up for one group, or for all rows. */
export interface Tally {
  /** Of the group, in the order of the report's groups. */
  readonly keys: readonly Json[];
  /** In the order of the measures. */
  readonly sums: readonly Sums[];
}
