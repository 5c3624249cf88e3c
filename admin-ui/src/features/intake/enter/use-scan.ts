import { useEffect, useState } from 'react';
import { keepScan, readScan } from './kept-scan.ts';

/** The scan of a draft, kept beside what was typed until it is sent; shown when it is kept. */
export function useScan(draftId: string) {
  const [scan, setScan] = useState<File>();
  useEffect(() => {
    let gone = false;
    void readScan(draftId).then((kept) => {
      if (!gone && kept) setScan(kept);
    });
    return () => {
      gone = true;
    };
  }, [draftId]);
  return [
    scan,
    (file: File | undefined): void => {
      void keepScan(draftId, file).then(() => setScan(file));
    },
  ] as const;
}
