/** The same in both languages of the product. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** What software can carry a clause out by. */
export type CarrierKind = 'process' | 'rule' | 'record' | 'permission' | 'report';

/** `organisational`: people carry it out, outside of software. */
export type ClauseKind = CarrierKind | 'organisational';

/** An article or numbered step of a policy document, in our own words. */
export interface Clause {
  /** `<document>/<number>`, e.g. `SALES/6.7`: step 7 of article 6. Never given to another clause. */
  readonly id: string;
  readonly kind: ClauseKind;
  readonly text: Wording;
  /** Of an organisational clause: why software has no part in it. */
  readonly reason?: Wording;
}

/** The file as written; published as `policy.schema.json`. */
export interface PolicyDocument {
  readonly id: string;
  readonly title: Wording;
  readonly clauses: readonly Clause[];
}
