import type { FormSchema } from '../../parts/form/form-schema.ts';

interface Told {
  readonly zh: string;
  readonly en: string;
}

/** A step of the trade that is put into a diagram ready to run: plain BPMN with zeebe attributes. */
export interface Block {
  readonly id: string;
  readonly type:
    'bpmn:UserTask' | 'bpmn:ServiceTask' | 'bpmn:BusinessRuleTask' | 'bpmn:CallActivity';
  /** Class of bpmn-js's icon font. */
  readonly icon: string;
  readonly name: Told;
  /** What it does, in the menu. */
  readonly does: Told;
  readonly rules?: { readonly id: string; readonly result: string };
  /** Job type. */
  readonly job?: string;
  /** Process that is called. */
  readonly calls?: string;
  readonly form?: string;
  readonly groups?: string;
  /** FEEL that gives the due date. */
  readonly due?: string;
  /** Target → FEEL. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly outputs?: Readonly<Record<string, string>>;
  /** Clause ids. */
  readonly policy?: string;
  /** Whoever did the step before it must not do this one. */
  readonly separate?: boolean;
  /** A form that comes with the block, since none is deployed for it. */
  readonly brings?: FormSchema;
}
