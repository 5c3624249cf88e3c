import { Link, useLocation, type LinkProps } from 'react-router';

interface LinkBesideProps extends Omit<LinkProps, 'to'> {
  readonly to: string;
}

/** From a list to what is shown beside it: the list stays narrowed by what it is. */
export function LinkBeside({ to, ...rest }: LinkBesideProps) {
  const { search } = useLocation();
  return <Link {...rest} to={{ pathname: to, search }} />;
}
