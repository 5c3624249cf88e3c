import { lazy, Suspense } from 'react';
import { Navigate, Route } from 'react-router';
import { Pages } from '../../parts/pages.tsx';
import { PageSkeleton } from '../../parts/page-skeleton.tsx';
import { RuleSetPage } from './rule-set-page.tsx';
import { RulesPage } from './rules-page.tsx';

/** Loaded where rules are changed: whoever looks them up needs none of it. */
const ChooseRulesDraft = lazy(async () => ({
  default: (await import('./edit/choose-rules-draft.tsx')).ChooseRulesDraft,
}));
const RulesEditorPage = lazy(async () => ({
  default: (await import('./edit/rules-editor-page.tsx')).RulesEditorPage,
}));
const BacktestPage = lazy(async () => ({
  default: (await import('./backtest/backtest-page.tsx')).BacktestPage,
}));
const RulesDifferencePage = lazy(async () => ({
  default: (await import('./difference/rules-difference-page.tsx')).RulesDifferencePage,
}));

export function RulesPages() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Pages>
        <Route index element={<RulesPage />} />
        <Route path=":ruleSetId" element={<Navigate to="newest" replace />} />
        <Route path=":ruleSetId/change" element={<ChooseRulesDraft />} />
        <Route path="drafts/:draftId" element={<RulesEditorPage />} />
        <Route path=":ruleSetId/difference" element={<RulesDifferencePage />} />
        <Route path="drafts/:draftId/backtest" element={<BacktestPage />} />
        <Route path=":ruleSetId/:version" element={<RuleSetPage />} />
      </Pages>
    </Suspense>
  );
}
