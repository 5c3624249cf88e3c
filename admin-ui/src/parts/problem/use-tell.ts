import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../use-language.ts';
import type { Told } from './told.ts';

interface Telling {
  readonly sentence: string;
  readonly mend?: string | undefined;
  /** The engine's own sentence, where the other is in the reader's language. */
  readonly original?: string;
}

interface Tell {
  readonly failure: (told: Told) => Telling;
  /** What happened and what to do, as one text. */
  readonly text: (told: Told) => string;
  /** One value: "must be …". */
  readonly value: (problem: string) => string;
  /** What to do about a cell of a table. */
  readonly cellMend: (mend: string) => string;
  /** Why a piece of an order file was left as it came. */
  readonly reason: (reason: string) => string;
  /** What happened, of an error that processes and workers name themselves: in their words where
   * the code is none of the engine's. */
  readonly thrown: (told: Told) => string;
}

/** Loaded where something went wrong, in the language of the reader; not with the first page. */
const chinese = () => import('@waybill/engine/errors/zh');
const english = async (): Promise<Mends> =>
  (await import('@waybill/engine/errors')).ERROR_CATALOGUE;
type Mends = Readonly<Partial<Record<string, { readonly mend: string }>>>;
const KEPT = { staleTime: Infinity, gcTime: Infinity };

/** What went wrong and what to do, in the reader's language, by the engine's catalogue. */
export function useTell(): Tell {
  const { t } = useTranslation('problem');
  const zh = useLanguage() === 'zh';
  const { data, isPending } = useQuery({
    ...{ queryKey: ['error-words', 'zh'], queryFn: chinese, enabled: zh, ...KEPT },
  });
  const { data: mends } = useQuery({
    ...{ queryKey: ['error-words', 'en'], queryFn: english, enabled: !zh, ...KEPT },
  });
  return useMemo(() => {
    const failure = (told: Told): Telling => {
      const { code, message } = told;
      if (!zh) return { sentence: message, mend: told.mend ?? mends?.[code]?.mend };
      const found = data?.tellFailure(told);
      if (found) return { ...found, original: message };
      return { sentence: isPending ? '…' : t('unknown'), original: message };
    };
    return {
      failure,
      text: (told) => {
        const { sentence, mend = '' } = failure(told);
        return `${sentence} ${mend}`.trim();
      },
      value: (problem) => (zh && data?.tellValueProblem(problem)) || problem,
      cellMend: (mend) => (zh && data?.tellCellMend(mend)) || mend,
      reason: (reason) => (zh && data?.tellReason(reason)) || reason,
      thrown: (told) => (zh && data?.tellFailure(told)?.sentence) || told.message || told.code,
    };
  }, [zh, data, mends, isPending, t]);
}
