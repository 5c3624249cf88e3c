import type { RuleSet } from '@waybill/engine/rules';
import { askedBySchema, type AskedValue } from '../../parts/asked/asked-value.ts';

/** The inputs of a rule set, as a form asks for them. */
export function inputsOf({ inputs }: Pick<RuleSet, 'inputs'>): readonly AskedValue[] {
  // Checked against the schema of rule sets when it was deployed.
  const properties = (inputs['properties'] ?? {}) as unknown as Readonly<
    Record<string, Parameters<typeof askedBySchema>[1]>
  >;
  return Object.entries(properties).map(([name, schema]) => askedBySchema(name, schema));
}
