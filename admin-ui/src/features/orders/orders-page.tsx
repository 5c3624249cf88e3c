import { Route, Routes, useLocation, useNavigate, useParams } from 'react-router';
import { TwoPanes } from '../../parts/two-panes.tsx';
import { OrderList } from './order-list.tsx';
import { OrderView } from './order-view.tsx';

export function OrdersPage() {
  return (
    <Routes>
      <Route path=":orderNumber?" element={<Orders />} />
    </Routes>
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
