/** Files are too large for the storage of texts; the browser keeps them for a day, or until sent. */
const LONGEST = 24 * 3_600_000;

interface KeptScan {
  readonly file: File;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Undefined where there is none, or the browser keeps no files. */
export async function readScan(draftId: string): Promise<File | undefined> {
  const kept = await ask<KeptScan | undefined>('readonly', (scans) => scans.get(draftId));
  return kept?.file;
}

/** What was left behind by pages that were closed goes with it. */
export async function keepScan(draftId: string, file: File | undefined): Promise<void> {
  await ask('readwrite', (scans) => {
    const old = scans.openCursor();
    old.onsuccess = () => {
      const cursor = old.result;
      if (!cursor) return;
      // Written below alone.
      const { at } = cursor.value as KeptScan;
      if (at < Date.now() - LONGEST) cursor.delete();
      cursor.continue();
    };
    return file ? scans.put({ file, at: Date.now() }, draftId) : scans.delete(draftId);
  });
}

const SCANS = 'scans';

/** Never rejects: where it cannot be kept, the page itself still holds it. */
async function ask<T>(
  mode: IDBTransactionMode,
  question: (scans: IDBObjectStore) => IDBRequest,
): Promise<T | undefined> {
  try {
    const database = await opened();
    const transaction = database.transaction(SCANS, mode);
    const asked: IDBRequest<unknown> = question(transaction.objectStore(SCANS));
    const [answer] = await Promise.all([answered(asked), completed(transaction)]);
    database.close();
    // The caller knows what it has put there.
    return answer as T;
  } catch {
    return undefined;
  }
}

function opened(): Promise<IDBDatabase> {
  const opening = indexedDB.open('waybill-entry', 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(SCANS);
  return answered(opening);
}

const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('Expected no abort.'));
  });

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('Expected an answer.'));
  });
