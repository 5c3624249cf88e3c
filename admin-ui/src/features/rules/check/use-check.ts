import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { listRuleResources } from '../../../api/list-rule-resources.ts';
import { useLanguage } from '../../../parts/use-language.ts';
import type { Edited } from '../edit/rules-part.ts';
import type { CheckAnswer, Checked, CheckRequest } from './check-request.ts';

/** Milliseconds without a change before the engine is asked. */
const REST = 250;

/** What the engine says of what is edited; undefined until it has answered for the first time. */
export function useCheck({ set, cases }: Edited, open: number | undefined): Checked | undefined {
  const language = useLanguage();
  const worker = useRef<Worker>(undefined);
  const number = useRef(0);
  const [answer, setAnswer] = useState<CheckAnswer>();
  const { data } = useQuery({ queryKey: ['rule-resources'], queryFn: listRuleResources });
  const resources = data?.items;
  useEffect(() => {
    const made = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
    made.addEventListener('message', (event: MessageEvent<CheckAnswer>) => {
      if (event.data.number === number.current) setAnswer(event.data);
    });
    worker.current = made;
    return () => made.terminate();
  }, []);
  useEffect(() => {
    if (resources === undefined) return undefined;
    number.current += 1;
    const request: CheckRequest = {
      ...{ number: number.current, set, cases, open, language },
      resources: resources.map(({ kind, json }) => ({ kind, json })),
    };
    const timer = setTimeout(() => worker.current?.postMessage(request), REST);
    return () => clearTimeout(timer);
  }, [set, cases, open, language, resources]);
  return answer;
}
