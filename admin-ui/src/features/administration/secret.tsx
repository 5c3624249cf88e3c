import { Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

export interface Shown {
  readonly kind: 'passwordOf' | 'tokenOf';
  /** The account or token that it opens. */
  readonly what: string;
  readonly secret: string;
}

interface SecretProps {
  readonly shown: Shown | undefined;
  readonly onClose: () => void;
}

/** What is shown this once and kept nowhere. */
export function Secret({ shown, onClose }: SecretProps) {
  const { t } = useTranslation('administration');
  return (
    <Modal
      open={shown !== undefined}
      title={t(shown?.kind ?? 'passwordOf', { what: shown?.what })}
      okText={t('noted')}
      onOk={onClose}
      // Closed by mistake it would be lost.
      {...{ closable: false, keyboard: false, mask: { closable: false } }}
      cancelButtonProps={{ style: { display: 'none' } }}
    >
      <p>{t('secretNote')}</p>
      <Typography.Text copyable={{ text: shown?.secret ?? '' }} style={{ fontSize: 16 }}>
        <code>{shown?.secret}</code>
      </Typography.Text>
    </Modal>
  );
}
