import { Route, useLocation, useNavigate, useParams } from 'react-router';
import { Pages } from '../../parts/pages.tsx';
import { TwoPanes } from '../../parts/two-panes.tsx';
import { OrderList } from './order-list.tsx';
import { OrderView } from './order-view.tsx';

export function OrdersPage() {
  return (
    <Pages>
      <Route path=":orderNumber?" element={<Orders />} />
    </Pages>
  );
}

function Orders() {
  const { orderNumber } = useParams();
  const navigate = useNavigate();
  const { search } = useLocation();
  const to = (path: string): void => void navigate({ pathname: `/orders${path}`, search });
  return (
    <TwoPanes
      onClose={() => to('')}
      list={
        <OrderList openNumber={orderNumber} onOpen={(id) => to(`/${encodeURIComponent(id)}`)} />
      }
      detail={
        orderNumber === undefined ? undefined : (
          <OrderView key={orderNumber} orderNumber={orderNumber} />
        )
      }
    />
  );
}
