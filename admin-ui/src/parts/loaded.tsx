import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { ApiError } from '../api/api-error.ts';
import { Failed } from './failed.tsx';

/** HTTP's own word for what was there. */
const GONE = 410;

interface LoadedProps<T> {
  readonly query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  readonly children: (data: T) => ReactNode;
}

/** What is loaded; before that its outline, and where it cannot be had, or not any more, why. */
export function Loaded<T>({ query: { data, error, refetch }, children }: LoadedProps<T>) {
  const gone = error instanceof ApiError && error.status === GONE;
  if (data !== undefined && !gone) return children(data);
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />;
  return <Skeleton active paragraph={{ rows: 8 }} aria-busy="true" />;
}
