import { useQueryClient } from '@tanstack/react-query';
import { attachToRecord } from '../../api/attach-to-record.ts';
import { detachFromRecord } from '../../api/detach-from-record.ts';
import { getRecordFile } from '../../api/get-record-file.ts';
import type { WaybillRecord } from '../../api/search-records.ts';
import { AttachFile } from '../../parts/files/attach-file.tsx';
import { DetachFile } from '../../parts/files/detach-file.tsx';
import { FileList } from '../../parts/files/file-list.tsx';

interface RecordFilesProps {
  readonly record: WaybillRecord;
  readonly writes: boolean;
}

/** What is attached to the record; whoever may change it may add to it. */
export function RecordFiles({ record: { id, files }, writes }: RecordFilesProps) {
  const client = useQueryClient();
  const again = (): void => void client.invalidateQueries({ queryKey: ['record', id] });
  return (
    <>
      <FileList
        files={files}
        read={({ sha256 }) => getRecordFile(id, sha256)}
        acts={({ sha256, name }) =>
          writes ? (
            <DetachFile name={name} detach={() => detachFromRecord(id, sha256)} onDone={again} />
          ) : null
        }
      />
      {writes ? <AttachFile send={(file) => attachToRecord(id, file)} onDone={again} /> : null}
    </>
  );
}
