import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { Feature } from '../feature.ts';

/** On a phone the rail lies at the bottom, within reach of a thumb. */
export function BottomBar({ features }: { readonly features: readonly Feature[] }) {
  const { t } = useTranslation();
  return (
    <nav className="bottom-bar" aria-label={t('menu', { ns: 'frame' })}>
      {features.map(({ key, path, icon }) => (
        <NavLink key={key} to={`/${path}`} className="bottom-bar-item">
          {icon}
          <span>{t('title', { ns: key })}</span>
        </NavLink>
      ))}
    </nav>
  );
}
