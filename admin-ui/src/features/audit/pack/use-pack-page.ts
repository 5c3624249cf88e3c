import { sha256 } from '@waybill/engine/history';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { InstanceDetail } from '../../../api/get-instance.ts';
import { useSession } from '../../../app/session/session.ts';
import { useTell } from '../../../parts/problem/use-tell.ts';
import { withVersions } from '../../../parts/history/with-versions.ts';
import { useCommitTold } from '../../../parts/timeline/commit-told.tsx';
import { useMoments } from '../../../parts/timeline/use-moments.ts';
import { useElementNames } from '../../../parts/use-element-names.ts';
import { useLanguage } from '../../../parts/use-language.ts';
import type { Verdict } from '../check-evidence.ts';
import type { PackPage } from './pack-page.ts';
import type { Evidence } from './read-evidence.ts';

interface Found {
  readonly text: string;
  readonly evidence: Evidence;
  readonly verdict: Verdict;
}

/** What the evidence of an instance says, in the words of whoever exports it. */
export function usePackPage({ instance, revision }: InstanceDetail): (found: Found) => PackPage {
  const { t } = useTranslation('audit');
  const language = useLanguage();
  const tell = useTell();
  const { user, name } = useSession();
  const nameOf = useElementNames([instance]);
  const { data: replayed } = useMoments(instance.id, revision);
  const versions = replayed?.moments.map(({ state }) => state) ?? [];
  const told = useCommitTold([instance, ...versions]);
  const process = nameOf(instance);
  return ({ text, evidence, verdict }) => ({
    language: language === 'zh' ? 'zh-CN' : 'en',
    title: t('pack.title', { process, name: instance.businessKey ?? instance.id }),
    facts: [
      [t('pack.process'), `${process} (${instance.processId} v${instance.version})`],
      [t('pack.instance'), instance.id],
      [t('pack.exported'), `${momentOf(verdict.at)} · ${name} (${user})`],
      [t('pack.digest'), sha256(text)],
    ],
    verdict: {
      whole: verdict.problems.length === 0,
      sentences: [
        verdict.problems.length === 0
          ? t('pack.whole', { batches: verdict.batches })
          : t('pack.broken', { count: verdict.problems.length }),
        ...(verdict.erased === 0 ? [] : [t('erased', { count: verdict.erased })]),
        ...verdict.problems.map((problem) => tell.text(problem)),
      ],
    },
    happened: { title: t('pack.happened'), columns: COLUMNS.map((name) => t(`pack.${name}`)) },
    rows: withVersions(evidence.commits, instance).map((commit) => {
      const { who, what } = told(commit, commit.by);
      return [String(commit.revision), momentOf(commit.time), who, what, commit.hash];
    }),
    check: { title: t('pack.check'), steps: STEPS.map((name) => t(`pack.steps.${name}`)) },
  });
}

const COLUMNS = ['revision', 'time', 'who', 'what', 'hash'] as const;
const STEPS = ['digest', 'verify', 'chain', 'process'] as const;

const momentOf = (time: number): string => dayjs(time).format('YYYY-MM-DD HH:mm:ss Z');
