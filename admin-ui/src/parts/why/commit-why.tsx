import type { Explanation } from '@waybill/engine/rules';
import type { Json } from '@waybill/server/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { readWays } from '../../modeler/read-ways.ts';
import { Explained } from '../explanation/explained.tsx';
import type { Moment } from '../timeline/replay.ts';
import { nameIn, useElementNames } from '../use-element-names.ts';
import { useLanguage } from '../use-language.ts';
import { choicesOf, type Choice } from './choices-of.ts';
import './why.css';

interface CommitWhyProps {
  readonly moment: Moment;
  readonly before: Moment | undefined;
  /** Of the version that it ran. */
  readonly xml: string;
}

/** Why a commit went the way it went: conditions at gateways with what they saw, and decisions of rules. */
export function CommitWhy({ moment, before, xml }: CommitWhyProps) {
  const { t } = useTranslation('why');
  const ways = useMemo(() => readWays(xml), [xml]);
  const choices = useMemo(() => choicesOf(moment, before?.state, ways), [moment, before, ways]);
  const decided = moment.entry.events.flatMap(evaluationOf);
  if (choices.length + decided.length === 0) return null;
  return (
    <section className="why" aria-label={t('why')}>
      {choices.slice(0, SHOWN).map((choice, at) => (
        <Chosen key={at} choice={choice} of={moment.state} />
      ))}
      {choices.length > SHOWN ? <p>{t('more', { count: choices.length - SHOWN })}</p> : null}
      {decided.slice(0, SHOWN).map((evaluation, at) => (
        <Explained key={at} folded {...evaluation} />
      ))}
    </section>
  );
}

/** A loop chooses the same again and again. */
const SHOWN = 20;

interface ChosenProps {
  readonly choice: Choice;
  readonly of: Moment['state'];
}

function Chosen({ choice: { way, seen }, of }: ChosenProps) {
  const { t } = useTranslation('why');
  const nameOf = useElementNames([of]);
  const flow = nameIn(useLanguage(), way);
  const names = { from: nameOf(of, way.from), to: flow ?? nameOf(of, way.to) };
  return (
    <details>
      <summary>{t(way.condition === undefined ? 'otherwise' : 'held', names)}</summary>
      {(way.condition === undefined ? way.others : [way.condition]).map((condition) => (
        <code key={condition}>{condition}</code>
      ))}
      <ul aria-label={t('seen')}>
        {seen.map(([path, value]) => (
          <li key={path}>
            {path} = <code>{shortened(JSON.stringify(value))}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}

const MOST = 200;
const shortened = (text: string): string =>
  text.length > MOST ? `${text.slice(0, MOST)} …` : text;

interface Evaluation {
  readonly explanation: Explanation;
  readonly inputs: Readonly<Record<string, Json>>;
}

/** None where the explanation has been erased or is encrypted. */
function evaluationOf(event: Json): readonly Evaluation[] {
  if (typeof event !== 'object' || event === null || isList(event)) return [];
  const { kind, explanation, inputs } = event;
  const told = kind === 'rules-evaluated' && isObject(explanation) && 'ruleSet' in explanation;
  // As the kernel writes it.
  return told ? [{ explanation, inputs } as unknown as Evaluation] : [];
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isObject = (value: Json | undefined): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !isList(value);
