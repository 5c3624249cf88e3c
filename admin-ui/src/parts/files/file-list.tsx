import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../date-time.tsx';
import { PersonName } from '../person/person-name.tsx';
import { Problem } from '../problem/problem.tsx';
import { saveFile } from '../save-file.ts';
import { sizeText } from '../size-text.ts';
import './files.css';

export interface ShownFile {
  readonly sha256: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly person?: string;
  /** Epoch milliseconds. */
  readonly time?: number;
  /** `file:<sha256>`, or where else it is kept; absent: here. */
  readonly place?: string;
}

interface FileListProps<T extends ShownFile> {
  readonly files: readonly T[];
  /** The bytes of one that is kept here. */
  readonly read: (file: T) => Promise<Blob>;
  /** What it is attached to, where that is not the page itself. */
  readonly of?: (file: T) => ReactNode;
  readonly acts?: (file: T) => ReactNode;
}

/** Files with who has attached them, and when; they are saved, never opened in the page. */
export function FileList<T extends ShownFile>({ files, read, of, acts }: FileListProps<T>) {
  const { t } = useTranslation('files');
  const save = useMutation({
    mutationFn: async (file: T) => saveFile(file.name, await read(file)),
  });
  if (files.length === 0) return <p className="files-none">{t('none')}</p>;
  return (
    <>
      <ul className="files">
        {files.map((file) => (
          <li key={`${file.sha256} ${file.time ?? ''}`}>
            <div>
              {isElsewhere(file) ? (
                file.name
              ) : (
                <Button type="link" onClick={() => save.mutate(file)}>
                  {file.name}
                </Button>
              )}
              <FileFacts file={file} of={of?.(file)} />
            </div>
            {acts?.(file)}
          </li>
        ))}
      </ul>
      {save.error === null ? null : (
        <Alert type="error" showIcon role="alert" title={<Problem of={save.error} />} />
      )}
    </>
  );
}

const isElsewhere = ({ place = 'file:' }: ShownFile): boolean => !place.startsWith('file:');

function FileFacts({ file, of }: { readonly file: ShownFile; readonly of: ReactNode }) {
  const { t } = useTranslation('files');
  const { size, person, time, place } = file;
  const facts = [
    sizeText(size),
    person === undefined ? null : <PersonName account={person} />,
    time === undefined ? null : <DateTime at={new Date(time).toISOString()} time />,
    isElsewhere(file) ? t('elsewhere', { place }) : null,
    of,
  ].filter((fact) => fact !== null && fact !== undefined);
  return (
    <p className="files-facts">
      {facts.map((fact, at) => (
        // They never change their order.
        <span key={at}>{fact}</span>
      ))}
    </p>
  );
}
