import { useQuery } from '@tanstack/react-query';
import { startTransition, useEffect, useRef, useState } from 'react';
import { listRuleResources } from '../../../api/list-rule-resources.ts';
import { useLanguage } from '../../../parts/use-language.ts';
import type { Edited } from '../edit/rules-part.ts';
import type { CheckAnswer, Checked } from './check-request.ts';
import { createChecker, type Checker } from './create-checker.ts';

/** Milliseconds without a change before the engine is asked. */
const REST = 250;

/** What the engine says of what is edited; undefined until it has answered for the first time. */
export function useCheck({ set, cases }: Edited, open: number | undefined): Checked | undefined {
  const language = useLanguage();
  const checker = useRef<Checker>(undefined);
  const number = useRef(0);
  const [answer, setAnswer] = useState<CheckAnswer>();
  const { data } = useQuery({ queryKey: ['rule-resources'], queryFn: listRuleResources });
  const resources = data?.items;
  useEffect(() => {
    const made = createChecker((told) => {
      // What is typed meanwhile goes first.
      if (told.number === number.current) startTransition(() => setAnswer(told));
    });
    checker.current = made;
    return made.close;
  }, []);
  useEffect(() => {
    if (resources === undefined) return undefined;
    number.current += 1;
    const request = {
      ...{ number: number.current, set, cases, open, language },
      resources: resources.map(({ kind, json }) => ({ kind, json })),
    };
    const timer = setTimeout(() => checker.current?.ask(request), REST);
    return () => clearTimeout(timer);
  }, [set, cases, open, language, resources]);
  return answer;
}
