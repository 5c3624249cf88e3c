import type { Caller } from './call.ts';

/** Who has come with a company account needs no password, and knows of none that was given. */
export const mustChangePassword = ({ user, pass }: Pick<Caller, 'user' | 'pass'>): boolean =>
  user.mustChange && !(pass.kind === 'session' && pass.single);
