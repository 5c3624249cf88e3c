import type { RuleSet } from '@waybill/engine/rules';
import { useQuery } from '@tanstack/react-query';
import { startTransition, useEffect, useRef, useState } from 'react';
import { listRuleResources } from '../../../api/list-rule-resources.ts';
import { useLanguage } from '../../../parts/use-language.ts';
import type { Edited } from '../edit/rules-part.ts';
import type { Checked } from './check-request.ts';
import { createChecker, type Checker } from './create-checker.ts';

/** Milliseconds without a change before the engine is asked. */
const REST = 250;

/** What the engine has said, and of which rules: what is edited may have others by now. */
export interface CheckedRules extends Checked {
  readonly rules: RuleSet['rules'];
}

/** What the engine says of what is edited; undefined until it has answered for the first time. */
export function useCheck(
  { set, cases }: Edited,
  open: number | undefined,
): CheckedRules | undefined {
  const language = useLanguage();
  const checker = useRef<Checker>(undefined);
  const asked = useRef({ number: 0, rules: set.rules });
  const [answer, setAnswer] = useState<CheckedRules>();
  const { data } = useQuery({ queryKey: ['rule-resources'], queryFn: listRuleResources });
  const resources = data?.items;
  useEffect(() => {
    const made = createChecker((told) => {
      // What is typed meanwhile goes first.
      const { number, rules } = asked.current;
      if (told.number === number) startTransition(() => setAnswer({ ...told, rules }));
    });
    checker.current = made;
    return made.close;
  }, []);
  useEffect(() => {
    if (resources === undefined) return undefined;
    const number = asked.current.number + 1;
    asked.current = { number, rules: set.rules };
    const request = {
      ...{ number, set, cases, open, language },
      resources: resources.map(({ kind, json }) => ({ kind, json })),
    };
    const timer = setTimeout(() => checker.current?.ask(request), REST);
    return () => clearTimeout(timer);
  }, [set, cases, open, language, resources]);
  return answer;
}
