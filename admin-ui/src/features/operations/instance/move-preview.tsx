import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Diagram } from '../../../modeler/diagram.tsx';
import type { ChangeMark, DiagramMarkers } from '../../../modeler/markers.ts';

interface MovePreviewProps {
  readonly xml: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly named: (element: string) => string;
}

/** Where the token is taken away and where it is put, before it is done. */
export function MovePreview({ xml, from, to, named }: MovePreviewProps) {
  const { t } = useTranslation('operations');
  const markers = useMemo((): DiagramMarkers => {
    const mark = (element: string | undefined, is: ChangeMark) =>
      element === undefined ? {} : { [element]: is };
    return {
      changes: {
        ...mark(from, { change: 'removed', sign: '−', label: t('tokenLeaves') }),
        ...mark(to, { change: 'added', sign: '+', label: t('tokenEnters') }),
      },
    };
  }, [from, to, t]);
  const told =
    from === undefined || to === undefined
      ? t('previewAsks')
      : t('previewTells', { from: named(from), to: named(to) });
  const shown = to ?? from;
  return (
    <>
      <p role="status">{told}</p>
      <Diagram
        {...{ xml, markers, height: 260, label: t('preview') }}
        {...(shown !== undefined && { reveal: shown })}
      />
    </>
  );
}
