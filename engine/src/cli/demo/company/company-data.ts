import type { Variables } from '../../../model/index.ts';

/** Somebody of the company: an employee record, and an account where there is a server. */
export interface Person {
  readonly number: string;
  /** Name to sign in with; what history calls the person. */
  readonly user: string;
  readonly person: string;
  readonly department: string;
  readonly position: string;
  /** Leads the department, or as management the company. */
  readonly leads: boolean;
  readonly manager?: string;
  readonly hiredOn: string;
}

export interface Customer {
  readonly number: string;
  readonly name: string;
  readonly city: string;
  /** ISO 3166-1, two letters. */
  readonly country: string;
  readonly grade: 'A' | 'B' | 'C';
  readonly currency: 'USD' | 'EUR';
  readonly method: string;
  readonly days: number;
  /** Credit limit, decimal string in the customer's currency. */
  readonly limit: string;
  /** Employee number. */
  readonly owner: string;
  readonly contact: { readonly person: string; readonly email: string; readonly birthday: string };
  readonly timeZone: string;
  /** How often it orders, against the others. */
  readonly weight: number;
}

export interface Product {
  readonly number: string;
  readonly name: string;
  readonly nameZh: string;
  readonly gtin: string;
  /** List prices, decimal strings. */
  readonly usd: string;
  readonly eur: string;
  readonly minimum: number;
  readonly stock: number;
  readonly leadDays: number;
  readonly bom: readonly { readonly sku: string; readonly per: string }[];
}

export interface Material {
  readonly number: string;
  readonly name: string;
  readonly nameZh: string;
  readonly stock: number;
  readonly moistureLevel: string;
}

/** One of several things that may be done, with values in which texts that begin with `=` are FEEL. */
export interface Alternative {
  /** How often, against the others; 1 where absent. */
  readonly weight?: number;
  /** FEEL; the alternative is there only where it holds. */
  readonly when?: string;
  /** From and to, ISO 8601 durations. */
  readonly after?: readonly [string, string];
  /** FEEL that gives the day from which `after` counts; absent: now. */
  readonly from?: string;
}

/** What a person answers to a task. */
export interface Answer extends Alternative {
  readonly complete: Variables;
}

/** What somebody outside does where a process waits for a message. */
export interface Reaction extends Alternative {
  /** Absent: nothing. */
  readonly publish?: Variables;
}

/** What a system outside answers to a job. */
export interface Service extends Alternative {
  readonly complete?: Variables;
  /** Fails with this text until its tries are used up, so that an incident comes of it. */
  readonly fail?: string;
  readonly error?: { readonly code: string; readonly message: string };
}

/** Something that happens again and again and starts a process. */
export interface Occasion {
  readonly id: string;
  /** At 1,000 orders in two years. */
  readonly times: number;
  /** Who or what it is about. */
  readonly about?: 'customer' | 'delivered-order';
  readonly start?: {
    readonly process: string;
    readonly element?: string;
    readonly businessKey?: string;
    /** Group of whoever starts it. */
    readonly by: string;
    readonly variables: Variables;
  };
  readonly message?: {
    readonly name: string;
    readonly key?: string;
    readonly variables: Variables;
  };
}

/** By process, then by element. */
export type Book<T> = Readonly<Record<string, Readonly<Record<string, readonly T[]>>>>;

export interface CompanyData {
  readonly people: readonly Person[];
  readonly customers: readonly Customer[];
  readonly products: readonly Product[];
  readonly materials: readonly Material[];
  readonly staff: Book<Answer>;
  readonly outside: Book<Reaction>;
  readonly services: Readonly<Record<string, readonly Service[]>>;
  readonly occasions: readonly Occasion[];
}
