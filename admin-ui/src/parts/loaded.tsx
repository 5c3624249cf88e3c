import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Failed } from './failed.tsx';

interface LoadedProps<T> {
  readonly query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  readonly children: (data: T) => ReactNode;
}

/** What is loaded; before that its outline, and where it cannot be had why. */
export function Loaded<T>({ query: { data, error, refetch }, children }: LoadedProps<T>) {
  if (data !== undefined) return children(data);
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />;
  return <Skeleton active paragraph={{ rows: 8 }} aria-busy="true" />;
}
