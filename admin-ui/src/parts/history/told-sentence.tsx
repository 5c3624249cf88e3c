import { useTranslation } from 'react-i18next';
import { Link, useMatch } from 'react-router';
import type { ToldTimes } from './tell-commit.ts';

/** A sentence of history; another instance that it names is opened where this one is read. */
export function ToldSentence({ told: { key, values, times } }: { readonly told: ToldTimes }) {
  const { t } = useTranslation('history');
  const audited = useMatch('/audit/*') !== null;
  const { instance } = values;
  const often = times > 1 ? ` ×${times}` : '';
  if (instance === undefined) return `${t(key, values)}${often}`;
  const [before, after] = t(key, { ...values, instance: PLACE }).split(PLACE);
  return (
    <>
      {before}
      <Link to={`/${audited ? 'audit' : 'operations'}/${instance}`}>{instance}</Link>
      {after}
      {often}
    </>
  );
}

/** Where the instance stands in the sentence; no name or reason has it. */
const PLACE = '\u0000';
