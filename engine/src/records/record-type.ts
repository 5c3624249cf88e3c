import type { Json, Variables } from '../model/index.ts';

/** The same in both languages of the product. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** How closely records of a type, or a field, are kept; from the loosest to the closest. */
export type Confidentiality = 'public' | 'internal' | 'confidential' | 'secret';

/** What a value stands for, beyond what its schema says; see `value-kinds.ts`. */
export type ValueKind =
  'country' | 'currency' | 'language' | 'location' | 'unit' | 'money' | 'container' | 'iban';

export interface RecordField {
  readonly title: Wording;
  /** What people call its values, where they are words of the file. */
  readonly labels?: Readonly<Record<string, Wording>>;
  /** It is found by this field: top-level texts, numbers and booleans, and references anywhere. */
  readonly search?: true;
  /** A change of it counts only when another person has approved it: top-level fields alone. */
  readonly approval?: true;
  /** Its values are kept beside the hash chain, so that they can be erased: top-level fields alone. */
  readonly personal?: true;
  readonly kind?: ValueKind;
  /** The record type whose key its value is. */
  readonly refers?: string;
  readonly confidentiality?: Confidentiality;
  /** Roles; absent: those of the record. */
  readonly read?: readonly string[];
  readonly write?: readonly string[];
  /** Stands in templates. */
  readonly example?: Json;
  /** Ids of clauses that ask for it. */
  readonly policy?: readonly string[];
}

/** Who may do what, by roles. */
export interface RecordPermissions {
  readonly read: readonly string[];
  readonly write: readonly string[];
  /** Of changes to fields that need it. */
  readonly approve: readonly string[];
  /** Ids of clauses that ask for it. */
  readonly policy?: readonly string[];
}

/** The file as written; published as `record-type.schema.json`. */
export interface RecordType {
  readonly id: string;
  readonly version: string;
  readonly title: Wording;
  /** Of a list of them; the title where absent. */
  readonly plural?: Wording;
  /** Ids of clauses that ask for such records. */
  readonly policy: readonly string[];
  readonly confidentiality: Confidentiality;
  /** Fields whose values together belong to one record; the first is the key that others refer to. */
  readonly unique: readonly (readonly string[])[];
  /** Paths of what a list shows beside the key, in this order; absent: what records are found by. */
  readonly columns?: readonly string[];
  readonly permissions: RecordPermissions;
  /** By path, as `credit.limit` or `contacts[].phone`: every field that the schema names. */
  readonly fields: Readonly<Record<string, RecordField>>;
  /** JSON Schema of the values. */
  readonly schema: Variables;
}
