import type { QueryOf, RouteName, Routes } from '@waybill/server/contract';

/** The query of a route; what is undefined is left out of the address. */
export type QueryOfRoute<N extends RouteName> = {
  readonly [K in keyof QueryOf<Routes[N]>]?: QueryOf<Routes[N]>[K] | undefined;
};
