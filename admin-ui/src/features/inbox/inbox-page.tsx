import { useState } from 'react';
import { Route, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { Pages } from '../../parts/pages.tsx';
import { TwoPanes } from '../../parts/two-panes.tsx';
import { InboxList } from './inbox-list.tsx';
import { TaskView } from './task/task-view.tsx';

export function InboxPage() {
  return (
    <Pages>
      <Route path=":taskId?" element={<Inbox />} />
    </Pages>
  );
}

function Inbox() {
  const { taskId } = useParams();
  const { search } = useLocation();
  const [address] = useSearchParams();
  const navigate = useNavigate();
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const open = (id: string): void =>
    void navigate({ pathname: `/inbox/${encodeURIComponent(id)}`, search });
  const close = (): void => void navigate({ pathname: '/inbox', search });
  return (
    <TwoPanes
      onClose={close}
      list={
        <InboxList
          address={address}
          openId={taskId}
          onOpen={open}
          chosen={chosen}
          onChoose={choose}
        />
      }
      detail={
        taskId === undefined ? undefined : <TaskView key={taskId} taskId={taskId} onDone={close} />
      }
    />
  );
}
