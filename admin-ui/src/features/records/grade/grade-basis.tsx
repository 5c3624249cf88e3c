import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Explained } from '../../../parts/explanation/explained.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { decidingEvaluations } from './deciding-evaluation.ts';
import type { Grading } from './gradings-of.ts';

/** The rules that gave a grade, each in a sentence. */
export function GradeBasis({ grading }: { readonly grading: Grading }) {
  const { t } = useTranslation('grade');
  const query = useQuery({
    queryKey: ['grading', grading.actor.id, grading.revision],
    queryFn: ({ signal }) => decidingEvaluations(grading, signal),
    staleTime: Infinity,
  });
  return (
    <Loaded query={query}>
      {(evaluations) =>
        evaluations.length === 0 ? (
          <p>{t('noRule')}</p>
        ) : (
          evaluations.map(({ explanation, inputs }) => (
            <Explained key={explanation.ruleSet} explanation={explanation} inputs={inputs} />
          ))
        )
      }
    </Loaded>
  );
}
