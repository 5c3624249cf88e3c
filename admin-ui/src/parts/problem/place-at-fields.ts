import type { FormInstance } from 'antd';
import type { ToldValue } from './told.ts';

interface Placed {
  readonly name: Name;
  readonly problem: ToldValue;
}

type Name = readonly (string | number)[];

/** Which problems belong to fields that the form shows, and which are to be told elsewhere. */
export function placeAtFields(
  form: FormInstance,
  problems: readonly ToldValue[],
): { readonly placed: readonly Placed[]; readonly left: readonly ToldValue[] } {
  const shown = form
    .getFieldsError()
    .map(({ name }) => name)
    .filter((name) => Boolean(form.getFieldInstance(name)));
  const placed: Placed[] = [];
  const left: ToldValue[] = [];
  for (const problem of problems) {
    const name = nearest(shown, stepsOf(problem.path));
    if (name) placed.push({ name, problem });
    else left.push(problem);
  }
  return { placed, left };
}

/** Of `contacts[0].phone`, and of `body/name` as requests have it. */
const stepsOf = (path: string): readonly string[] =>
  path
    .replace(/^body\//, '')
    .split(/[.[\]/]+/)
    .filter((step) => step !== '');

/** The field itself, the one that holds the value, or the first within it. */
function nearest(shown: readonly Name[], steps: readonly string[]): Name | undefined {
  if (steps.length === 0) return undefined;
  const holds = (name: Name) => name.every((step, at) => String(step) === steps[at]);
  const within = (name: Name) => steps.every((step, at) => String(name[at]) === step);
  const longestFirst = shown.toSorted((one, other) => other.length - one.length);
  return longestFirst.find(holds) ?? shown.find(within);
}
