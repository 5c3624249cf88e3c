import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/api-error.ts';
import { SESSION } from './session/session.ts';

/** Reads and writes of the pages; where the server knows nobody any more, it is asked who is signed in. */
export function createQueryClient(): QueryClient {
  const onError = (error: Error): void => {
    const refused = error instanceof ApiError && error.status === 401;
    // Whoever has just typed a wrong password has no session that could have ended.
    if (refused && client.getQueryData(SESSION) !== undefined)
      void client.invalidateQueries({ queryKey: SESSION });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, { queryKey }) => (queryKey[0] === SESSION[0] ? undefined : onError(error)),
    }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 2_000,
        retry: (count, error) => !(error instanceof ApiError) && count < 2,
      },
    },
  });
  return client;
}
