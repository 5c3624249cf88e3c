import { lazy } from 'react';

/** The form viewer is read when the first form is opened. */
export const LazyFormView = lazy(() =>
  import('./form-view.tsx').then(({ FormView }) => ({ default: FormView })),
);
