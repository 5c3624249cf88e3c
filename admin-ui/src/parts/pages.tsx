import type { ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { NotFound } from './not-found.tsx';

/** The pages of a feature, each a `Route`; any other address below it is none of them. */
export function Pages({ children }: { readonly children: ReactNode }) {
  return (
    <Routes>
      {children}
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
