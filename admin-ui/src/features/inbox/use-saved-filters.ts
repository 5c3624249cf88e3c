import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { listTaskFilters, type TaskFilter } from '../../api/list-task-filters.ts';
import { removeTaskFilter } from '../../api/remove-task-filter.ts';
import { saveTaskFilter } from '../../api/save-task-filter.ts';

/** Kept by the server: one's own, and those that one's departments share. */
export function useSavedFilters() {
  const client = useQueryClient();
  const onSuccess = (): Promise<void> => client.invalidateQueries({ queryKey: ['task-filters'] });
  const { data } = useQuery({ queryKey: ['task-filters'], queryFn: () => listTaskFilters() });
  const save = useMutation({
    mutationFn: ({ name, ...body }: TaskFilter) => saveTaskFilter(name, body),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: ({ name, department }: TaskFilter) => removeTaskFilter(name, { department }),
    onSuccess,
  });
  return { filters: data?.items ?? [], save, remove };
}
