import type { ComponentType, ReactNode } from 'react';

/** One entry of the rail and the pages behind it. */
export interface Feature {
  /** Namespace of its words, whose `title` stands in the rail. */
  readonly key: string;
  /** First part of its address, as `inbox`. */
  readonly path: string;
  readonly icon: ReactNode;
  /** Whether these roles may open it; the server refuses what the rail hides. */
  readonly open: (roles: readonly string[]) => boolean;
  /** Also in the phone's bottom bar. */
  readonly onPhone?: boolean;
  /** One page: no address below its own is another. */
  readonly isOnePage?: boolean;
  readonly page: ComponentType;
}
