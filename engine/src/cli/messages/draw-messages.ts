import type { Finding } from '../../layout/index.ts';

/** Words of `waybill draw`. */
export interface DrawMessages {
  /** One sentence for each kind of finding; names of elements as the file gives them. */
  readonly findings: Readonly<Record<Finding['kind'], (a: string, b: string) => string>>;
  readonly drawn: (file: string, pages: number) => string;
  readonly judged: (file: string, faults: number, backward: number) => string;
}
