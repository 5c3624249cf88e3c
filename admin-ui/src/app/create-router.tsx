import { createBrowserRouter, Navigate } from 'react-router';
import { PasswordPage } from '../features/password/password-page.tsx';
import { Broken } from '../parts/broken.tsx';
import { NotFound } from '../parts/not-found.tsx';
import { features } from './features.tsx';
import { Frame } from './frame/frame.tsx';
import { useSession } from './session/session.ts';

/** Every address of the product; one branch for each feature. */
export function createRouter() {
  return createBrowserRouter([
    { path: '/password', element: <PasswordPage /> },
    {
      path: '/',
      element: <Framed />,
      errorElement: <Broken />,
      children: [
        { index: true, element: <Navigate to={features[0]?.path ?? '/password'} replace /> },
        ...features.map(({ path, isOnePage = false, page: FeaturePage }) => ({
          path: isOnePage ? path : `${path}/*`,
          element: <FeaturePage />,
        })),
        { path: '*', element: <NotFound /> },
      ],
    },
  ]);
}

function Framed() {
  const { roles } = useSession();
  return <Frame features={features.filter(({ open }) => open(roles))} />;
}
