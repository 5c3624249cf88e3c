/** One released process. The whole file is kept once per deployment and shared by its processes. */
export interface StoredDefinition {
  readonly processId: string;
  /** 1, 2, … per process id. */
  readonly version: number;
  readonly name?: string;
  readonly file: string;
  readonly xml: string;
  /** SHA-256 of the file, hexadecimal. */
  readonly digest: string;
  readonly deployedAt: number;
}

/** A rule set, form, calendar, policy document or the like that was deployed beside the processes. */
export interface StoredResource {
  readonly kind: 'rule-set' | 'form' | 'policy' | 'calendar' | 'table' | 'record-type' | 'report';
  readonly id: string;
  /** As in the resource; one without, such as a form or policy document, counts 1, 2, … */
  readonly version: string;
  readonly json: string;
  readonly digest: string;
  readonly deployedAt: number;
}

/** Waits to start instances: of message, signal, timer and conditional starts. */
export interface StartSubscription {
  /** `<processId>:<element>:<definition>` */
  readonly id: string;
  readonly processId: string;
  readonly version: number;
  readonly element: string;
  readonly definition: number;
  readonly trigger:
    | { readonly kind: 'message'; readonly name?: string }
    | { readonly kind: 'signal'; readonly name: string }
    | {
        readonly kind: 'timer';
        readonly due: number;
        /** Due time of the first. */
        readonly first: number;
        /** From which a cycle is reckoned, one interval before the first; absent: from the first. */
        readonly anchor?: number;
        /** Times of the cycle that have passed. */
        readonly fired: number;
      }
    | { readonly kind: 'conditional' };
}
