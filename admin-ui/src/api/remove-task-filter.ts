import type { QueryOfRoute } from './query-of-route.ts';
import { request } from './request.ts';

export const removeTaskFilter = (name: string, query: QueryOfRoute<'removeTaskFilter'>) =>
  request<undefined>('DELETE', `/task-filters/${encodeURIComponent(name)}`, { query });
