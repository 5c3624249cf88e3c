import { PaperClipOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { MEDIA_TYPES, MOST_BYTES } from '@waybill/engine/files';
import type { BodyOf, Routes } from '@waybill/server/contract';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { mediaTypeOf } from '../media-type-of.ts';
import { PickFile } from '../pick-file.tsx';
import { pickedFile } from '../picked-file.ts';
import { Problem } from '../problem/problem.tsx';
import { sizeText } from '../size-text.ts';
import './files.css';

interface AttachFileProps {
  readonly send: (file: BodyOf<Routes['attachToTask']>) => Promise<unknown>;
  readonly onDone: () => void;
}

/** A button that attaches one file; what the server would not keep is not sent to it. */
export function AttachFile({ send, onDone }: AttachFileProps) {
  const { t } = useTranslation('files');
  const attach = useMutation({
    mutationFn: async (file: File) => {
      const why = whyRefused(file);
      if (why !== undefined) throw new Refused(t(why, { name: file.name, size: MOST }));
      await send({ ...(await pickedFile(file)), mediaType: mediaTypeOf(file) });
    },
    onSuccess: onDone,
  });
  const { error } = attach;
  const told = error instanceof Refused ? error.message : <Problem of={error} />;
  return (
    <>
      <PickFile icon={<PaperClipOutlined />} loading={attach.isPending} onFile={attach.mutate}>
        {t('attach')}
      </PickFile>
      {error === null ? null : (
        <Alert className="files-refused" type="error" showIcon role="alert" title={told} />
      )}
    </>
  );
}

const MOST = sizeText(MOST_BYTES);

function whyRefused(file: File): 'empty' | 'tooLarge' | 'wrongKind' | undefined {
  if (file.size === 0) return 'empty';
  if (file.size > MOST_BYTES) return 'tooLarge';
  return MEDIA_TYPES.has(mediaTypeOf(file)) ? undefined : 'wrongKind';
}

/** Its message is in the reader's language. */
class Refused extends Error {}
