import { evaluate } from 'feelin';
import type { Variables } from '../../engine/src/model/index.ts';
import type { Given, Sample } from './corpus.ts';
import { holdNoneStart } from './hold-none-start.ts';
import { Oracle } from './oracle.ts';
import { drive, replay, type Outcome } from './outcome.ts';
import { plainBpmn } from './plain-bpmn.ts';
import type { Recording } from './recording.ts';
import { Theirs } from './theirs.ts';

/** Runs the sample's process in bpmn-engine, driven by the same rule as ours. */
export async function runTheirs(
  { xml, model }: Sample,
  { variables, first }: Given,
): Promise<Outcome> {
  const resolve = feelIn(xml, variables);
  const theirs = new Theirs({
    ...{ xml, variables, resolve },
    ...{ processId: model.processId, eventSubProcesses: [] },
  });
  return theirs.run((waiting) => drive(waiting, first));
}

/** Does in bpmn-engine what was recorded of a process in ours: same decisions, same stimuli. */
export async function replayInTheirs(
  { xml, model }: Pick<Sample, 'xml' | 'model'>,
  { answers, stimuli }: Pick<Recording, 'answers' | 'stimuli'>,
): Promise<Outcome> {
  const oracle = new Oracle(answers);
  const theirs = new Theirs({
    ...{ xml: holdNoneStart(plainBpmn({ xml, model }), model, stimuli[0]?.place) },
    ...{ processId: model.processId, variables: {} },
    eventSubProcesses: model.root.eventSubProcesses,
    resolve: (text, { place, executionId }) => oracle.answer(text, place, executionId),
  });
  return theirs.run((waiting) => replay(waiting, stimuli));
}

/** Conditions and numbers are FEEL for both; names, durations and dates are left as they stand. */
function feelIn(xml: string, variables: Variables) {
  const elements =
    'conditionExpression|condition|loopCardinality|loopCondition|completionCondition';
  const written = new RegExp(`<(${elements})[^>]*>([^<]*)</`, 'g');
  const texts = new Set([...xml.matchAll(written)].map((match) => unescape(match[2] ?? '')));
  return (text: string): unknown => {
    if (!texts.has(text)) return text;
    const result: unknown = evaluate(text.replace(/^=/, ''), variables).value;
    return result ?? false;
  };
}

const unescape = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
