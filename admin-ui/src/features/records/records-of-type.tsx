import { useLocation, useNavigate, useParams } from 'react-router';
import { Loaded } from '../../parts/loaded.tsx';
import { TwoPanes } from '../../parts/two-panes.tsx';
import { NewRecord } from './form/new-record.tsx';
import { RecordList } from './record-list.tsx';
import { RecordDetail } from './record-detail.tsx';
import { useRecordType } from './use-record-type.ts';
import './records.css';

/** Records of one type and the one that is open; `new` makes one. */
export function RecordsOfType({ fixedType }: { readonly fixedType?: string }) {
  const { type: named = '', name } = useParams();
  const id = fixedType ?? named;
  const base = fixedType === undefined ? `/records/${encodeURIComponent(id)}` : '/customers';
  const navigate = useNavigate();
  const { search } = useLocation();
  const to = (path: string): void => void navigate({ pathname: `${base}${path}`, search });
  const open = (record: string): void => to(`/${encodeURIComponent(record)}`);
  return (
    <Loaded query={useRecordType(id)}>
      {(type) => (
        <TwoPanes
          onClose={() => to('')}
          list={<RecordList key={id} type={type} base={base} openName={name} onOpen={open} />}
          detail={
            name === undefined ? undefined : name === 'new' ? (
              <NewRecord type={type} onMade={open} />
            ) : (
              <RecordDetail key={name} type={type} name={name} />
            )
          }
        />
      )}
    </Loaded>
  );
}
