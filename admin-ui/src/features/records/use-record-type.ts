import { useQuery } from '@tanstack/react-query';
import { getRecordType } from '../../api/get-record-type.ts';

export const useRecordType = (type: string) =>
  useQuery({
    queryKey: ['record-type', type],
    queryFn: ({ signal }) => getRecordType(type, signal),
    staleTime: 60_000,
  });
