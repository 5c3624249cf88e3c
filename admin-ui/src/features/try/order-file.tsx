import { UploadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Json } from '@waybill/server/contract';
import { readOrders } from '../../api/read-orders.ts';
import { PickFile } from '../../parts/pick-file.tsx';
import { pickedFile } from '../../parts/picked-file.ts';
import { Problem } from '../../parts/problem/problem.tsx';

/** Reads an order as a customer sends it, so that nobody has to type one to try a process. */
export function OrderFile({ onRead }: { readonly onRead: (order: Json) => void }) {
  const { t } = useTranslation('try');
  const read = useMutation({
    mutationFn: async (file: File) => {
      // The contract says of what is understood that it is JSON.
      const { orders } = (await readOrders(await pickedFile(file))) as unknown as Reading;
      const [order] = orders;
      if (order === undefined) throw new Error(t('noOrder'));
      return order;
    },
    onSuccess: onRead,
  });
  return (
    <div className="try-order">
      <PickFile icon={<UploadOutlined />} loading={read.isPending} onFile={read.mutate}>
        {t('orderFile')}
      </PickFile>
      {read.error === null ? null : (
        <Alert type="error" showIcon role="alert" title={<Problem of={read.error} />} />
      )}
    </div>
  );
}

interface Reading {
  readonly orders: readonly Json[];
}
