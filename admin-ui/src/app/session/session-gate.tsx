import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { whoAmI } from '../../api/who-am-i.ts';
import { LoginPage } from '../../features/login/login-page.tsx';
import { PasswordPage } from '../../features/password/password-page.tsx';
import { Failed } from '../../parts/failed.tsx';
import { PageSkeleton } from '../../parts/page-skeleton.tsx';
import { NoRole } from './no-role.tsx';
import { SESSION, SessionContext } from './session.ts';
import { SignInAgain } from './sign-in-again.tsx';

const sessionQuery = { queryKey: SESSION, queryFn: whoAmI };

/** Lets in who is signed in and has a password of their own; asks all others first. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const { data, error, refetch } = useQuery({ ...sessionQuery, retry: false, staleTime: 60_000 });
  const ended = error instanceof ApiError && error.status === 401;
  if (data === undefined) {
    if (ended) return <LoginPage />;
    return error === null ? (
      <PageSkeleton />
    ) : (
      <Failed error={error} onRetry={() => void refetch()} />
    );
  }
  if (data.mustChangePassword) return ended ? <LoginPage /> : <PasswordPage forced />;
  if (data.roles.length === 0) return ended ? <LoginPage /> : <NoRole name={data.name} />;
  // What is typed belongs to one person, and outlives the session, and a server that is away.
  return (
    <SessionContext key={data.user} value={data}>
      {children}
      {ended ? <SignInAgain name={data.name} user={data.user} /> : null}
    </SessionContext>
  );
}
