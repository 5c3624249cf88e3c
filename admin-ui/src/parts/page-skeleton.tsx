import { Skeleton } from 'antd';

/** What a list page looks like before its data is there. */
export function PageSkeleton() {
  return (
    <div className="page" aria-busy="true">
      <Skeleton.Input active size="small" style={{ width: 180, marginBlockEnd: 24 }} />
      <Skeleton active title={false} paragraph={{ rows: 10, width: '100%' }} />
    </div>
  );
}
