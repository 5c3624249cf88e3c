import { Space } from 'antd';
import { Link } from 'react-router';

export function ClauseLinks({ ids }: { readonly ids: readonly string[] }) {
  return (
    <Space wrap size={[12, 0]}>
      {ids.map((id) => (
        <Link key={id} to={`/policies?clause=${encodeURIComponent(id)}`}>
          {id}
        </Link>
      ))}
    </Space>
  );
}
