import { Route, Routes } from 'react-router';
import { RuleSetPage } from './rule-set-page.tsx';
import { RulesPage } from './rules-page.tsx';

export function RulesPages() {
  return (
    <Routes>
      <Route index element={<RulesPage />} />
      <Route path=":ruleSetId/:version" element={<RuleSetPage />} />
    </Routes>
  );
}
