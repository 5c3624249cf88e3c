import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { whoAmI } from '../../api/who-am-i.ts';
import { LoginPage } from '../../features/login/login-page.tsx';
import { PasswordPage } from '../../features/password/password-page.tsx';
import { Failed } from '../../parts/failed.tsx';
import { PageSkeleton } from '../../parts/page-skeleton.tsx';
import { NoRole } from './no-role.tsx';
import { SessionContext } from './session.ts';

const sessionQuery = { queryKey: ['session'], queryFn: whoAmI };

/** Lets in who is signed in and has a password of their own; asks all others first. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const { data, error, refetch } = useQuery({ ...sessionQuery, retry: false, staleTime: 60_000 });
  if (error instanceof ApiError && error.status === 401) return <LoginPage />;
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  if (data.mustChangePassword) return <PasswordPage forced />;
  if (data.roles.length === 0) return <NoRole name={data.name} />;
  return <SessionContext value={data}>{children}</SessionContext>;
}
