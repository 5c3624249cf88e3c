import { constantExpression } from '../../expression/index.ts';
import type { Expression, TimerDefinition } from '../../model/index.ts';
import { compileFeel, feelText, shorten } from '../expressions.ts';
import type { FileContext } from '../file-context.ts';
import { isIsoLiteral, looksCron, looksIso } from '../iso-time.ts';
import type { TimerKind } from '../iso-time.ts';
import { describe, elementOf, textOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';

const PROPERTIES = [
  ['timeDate', 'date'],
  ['timeDuration', 'duration'],
  ['timeCycle', 'cycle'],
] as const;

/** BPMN 2.0 §10.4.5 table 10.101: exactly one of date, duration and cycle. */
export function timerDefinition(
  definition: ModdleElement,
  owner: ModdleElement,
  file: FileContext,
): TimerDefinition | undefined {
  const given = PROPERTIES.filter(([property]) => elementOf(definition, property) !== undefined);
  const [only, ...others] = given;
  if (!only || others.length > 0) {
    const count = given.length === 0 ? 'none' : 'several';
    const message = `Expected one of timeDate, timeDuration and timeCycle in the timer of ${describe(owner)}, but there are ${count}.`;
    file.reporter.error({ code: 'BPMN_TIMER_MISSING', at: owner, message });
    return undefined;
  }
  const [property, timer] = only;
  const body = elementOf(definition, property);
  const value = body && timerValue(body, timer, owner, file);
  return value && { kind: 'timer', timer, value };
}

function timerValue(
  body: ModdleElement,
  timer: TimerKind,
  owner: ModdleElement,
  file: FileContext,
): Expression | undefined {
  // A literal is ISO 8601 whatever language the file names for its expressions.
  const written = textOf(body, 'body');
  if (written !== undefined && isIsoLiteral(timer, written)) return constantExpression(written);
  const text = feelText(body, 'timer', file);
  if (text === undefined) return undefined;
  if (looksCron(text)) {
    const message = `Expected an ISO 8601 ${timer} in the timer of ${describe(owner)}, but '${shorten(text)}' is a cron expression.`;
    file.reporter.error({ code: 'BPMN_TIMER_CRON', at: owner, message });
    return undefined;
  }
  if (looksIso(text)) return refuse(text, timer, owner, file);
  const value = compileFeel({ text, at: owner, role: 'timer' }, file);
  const constant = value?.constant;
  const wrong = typeof constant === 'string' && !isIsoLiteral(timer, constant);
  return wrong ? refuse(constant, timer, owner, file) : value;
}

function refuse(
  text: string,
  timer: TimerKind,
  owner: ModdleElement,
  file: FileContext,
): undefined {
  const message = `Expected an ISO 8601 ${timer} in the timer of ${describe(owner)}, but '${shorten(text)}' is none.`;
  file.reporter.error({ code: 'BPMN_TIMER_INVALID', at: owner, message });
  return undefined;
}
