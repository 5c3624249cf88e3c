import { UploadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Json } from '@waybill/server/contract';
import { readOrders } from '../../api/read-orders.ts';
import { base64Of } from '../../parts/base64-of.ts';
import { Problem } from '../../parts/problem/problem.tsx';

/** Reads an order as a customer sends it, so that nobody has to type one to try a process. */
export function OrderFile({ onRead }: { readonly onRead: (order: Json) => void }) {
  const { t } = useTranslation('try');
  const read = useMutation({
    mutationFn: async (file: File) => {
      const content = base64Of(new Uint8Array(await file.arrayBuffer()));
      // The contract says of what is understood that it is JSON.
      const { orders } = (await readOrders({ name: file.name, content })) as unknown as Reading;
      const [order] = orders;
      if (order === undefined) throw new Error(t('noOrder'));
      return order;
    },
    onSuccess: onRead,
  });
  return (
    <div className="try-order">
      <Upload
        showUploadList={false}
        beforeUpload={(file) => {
          read.mutate(file);
          return false;
        }}
      >
        <Button icon={<UploadOutlined />} loading={read.isPending}>
          {t('orderFile')}
        </Button>
      </Upload>
      {read.error === null ? null : (
        <Alert type="error" showIcon role="alert" title={<Problem of={read.error} />} />
      )}
    </div>
  );
}

interface Reading {
  readonly orders: readonly Json[];
}
