import { Route, useLocation, useNavigate, useParams } from 'react-router';
import { Pages } from '../../parts/pages.tsx';
import { TwoPanes } from '../../parts/two-panes.tsx';
import { AlarmList } from './alarm-list.tsx';
import { AlarmView } from './alarm-view.tsx';
import './alarms.css';

export function AlarmsPage() {
  return (
    <Pages>
      <Route path=":alarmId?" element={<Alarms />} />
    </Pages>
  );
}

function Alarms() {
  const { alarmId } = useParams();
  const navigate = useNavigate();
  const { search } = useLocation();
  const to = (path: string): void => void navigate({ pathname: `/alarms${path}`, search });
  return (
    <TwoPanes
      onClose={() => to('')}
      list={<AlarmList openId={alarmId} onOpen={(id) => to(`/${encodeURIComponent(id)}`)} />}
      detail={alarmId === undefined ? undefined : <AlarmView key={alarmId} alarmId={alarmId} />}
    />
  );
}
