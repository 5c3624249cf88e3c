import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Progress } from '../../api/verify-all.ts';
import { askOfAll } from './check-evidence.ts';

/** Verifies everything, tells how far it has come, and ends where it is stopped or the page is left. */
export function useVerifyAll() {
  const running = useRef<AbortController>(undefined);
  const [progress, tell] = useState<Progress>();
  const check = useMutation({
    mutationFn: () => {
      const controller = new AbortController();
      running.current = controller;
      tell(undefined);
      return askOfAll({ onProgress: tell, signal: controller.signal });
    },
  });
  const { data, error, isPending, mutate, reset } = check;
  useEffect(() => () => running.current?.abort(), []);
  return {
    ...{ data, error, isPending, progress },
    start: () => mutate(),
    stop: () => {
      running.current?.abort();
      reset();
    },
  };
}
