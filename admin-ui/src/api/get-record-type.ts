import { request } from './request.ts';

interface Wording {
  readonly zh: string;
  readonly en: string;
}

export interface RecordField {
  readonly title: Wording;
  readonly labels?: Readonly<Record<string, Wording>>;
  readonly search?: true;
  readonly approval?: true;
  readonly personal?: true;
  readonly kind?: string;
  readonly refers?: string;
  readonly read?: readonly string[];
  readonly write?: readonly string[];
  readonly example?: unknown;
}

/** As much of JSON Schema as record types are written in. */
export interface FieldSchema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly maxLength?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly items?: FieldSchema;
}

/** A record type as deployed. */
export interface RecordType {
  readonly id: string;
  readonly title: Wording;
  readonly plural?: Wording;
  readonly confidentiality: string;
  readonly unique: readonly (readonly string[])[];
  readonly columns?: readonly string[];
  readonly permissions: {
    readonly read: readonly string[];
    readonly write: readonly string[];
    readonly approve: readonly string[];
  };
  readonly fields: Readonly<Record<string, RecordField>>;
  readonly schema: FieldSchema;
}

export const getRecordType = (type: string, signal?: AbortSignal) =>
  request<RecordType>('GET', `/record-types/${encodeURIComponent(type)}`, {
    ...(signal && { signal }),
  });
