import { fail, ok, type Result } from '../../errors/failure.ts';
import type { Report } from '../report.ts';
import { reportFailure } from '../report-failure.ts';

/** `{name}`, or `{name|order is|orders are}`: what stands for a value, and words that agree with it. */
const PLACE = /\{(?<name>[^{}|]*)(?:\|(?<one>[^{}|]*)\|(?<many>[^{}|]*))?\}/g;

/** Puts values in; they are never read as templates themselves. */
export const fillTemplate = (text: string, valueOf: (name: string) => string): string =>
  text.replace(PLACE, (_whole, name: string, one: string | undefined, many: string | undefined) => {
    const value = valueOf(name);
    const words = value === '1' ? one : many;
    return words === undefined ? value : `${value} ${words}`;
  });

/** Every place of the sentences must have a value; `none` has no groups. */
export function checkSentences({ id, answer, none, ...report }: Report): Result<undefined> {
  const groups = report.groups.map((group) => `first.${group.id}`);
  const measures = report.measures.flatMap((one) => [`total.${one.id}`, `first.${one.id}`]);
  const always = ['period', 'today', 'counted'];
  const problem =
    unknownPlace([answer.zh, answer.en], [...always, 'groups', ...groups, ...measures]) ??
    unknownPlace([none.zh, none.en], always);
  if (problem === undefined) return ok(undefined);
  const message = `Expected the sentences of report "${id}" to name its values, but one names "{${problem}}".`;
  return fail(reportFailure('REPORT_NAME', message));
}

function unknownPlace(texts: readonly string[], known: readonly string[]): string | undefined {
  const places = texts.flatMap((text) =>
    [...text.matchAll(PLACE)].map(({ groups }) => groups?.['name'] ?? ''),
  );
  return places.find((name) => !known.includes(name));
}
