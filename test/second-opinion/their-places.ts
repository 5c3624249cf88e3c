import { placeName } from './place.ts';

/** What bpmn-engine's messages say of an activity, of a pass of it, or of an event it waits for. */
export interface Content {
  readonly id: string;
  readonly executionId: string;
  /** Of a pass of a loop, whose execution id is that of the whole and its index from 0. */
  readonly isMultiInstance?: boolean;
  readonly parent?: { readonly id: string; readonly executionId?: string };
}

/** Where the executions of bpmn-engine stand; they are known by their ids. */
export class TheirPlaces {
  private readonly passes = new Map<string, readonly number[]>();

  /** An activity has been entered; only then does bpmn-engine name the executions around it. */
  enter({ executionId, parent }: Content): void {
    this.passes.set(executionId, this.passesAt(parent?.executionId ?? '', true));
  }

  of({ id, executionId, isMultiInstance = false }: Content): string {
    return placeName(id, this.passesAt(executionId, isMultiInstance));
  }

  private passesAt(executionId: string, ofLoop: boolean): readonly number[] {
    const whole = this.passes.get(executionId);
    if (whole) return whole;
    const [, root = '', index = ''] = /^(.*)_(\d+)$/.exec(executionId) ?? [];
    const outer = this.passes.get(root) ?? [];
    return ofLoop && this.passes.has(root) ? [...outer, Number(index) + 1] : outer;
  }
}
