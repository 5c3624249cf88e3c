import { Route, useLocation, useNavigate, useParams } from 'react-router';
import { Pages } from '../../parts/pages.tsx';
import { TwoPanes } from '../../parts/two-panes.tsx';
import { EnterOrder } from './enter/enter-order.tsx';
import { MessageList } from './message-list.tsx';
import { MessageView } from './message-view.tsx';
import { TakeOrder } from './take-order.tsx';

export function IntakePage() {
  return (
    <Pages>
      <Route path=":messageId?" element={<Intake />} />
    </Pages>
  );
}

function Intake() {
  const { messageId } = useParams();
  const navigate = useNavigate();
  const { search } = useLocation();
  const to = (path: string): void => void navigate({ pathname: `/intake${path}`, search });
  const open = (id: string): void => to(`/${encodeURIComponent(id)}`);
  if (messageId === 'enter') return <EnterOrder onTaken={open} />;
  const detail =
    messageId === undefined ? undefined : messageId === 'new' ? (
      <TakeOrder onTaken={open} />
    ) : (
      <MessageView key={messageId} messageId={messageId} />
    );
  return (
    <TwoPanes
      list={<MessageList openId={messageId} onOpen={open} />}
      detail={detail}
      onClose={() => to('')}
    />
  );
}
