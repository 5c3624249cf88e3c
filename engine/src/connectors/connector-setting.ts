/** How requests of a connector sign in; the secret is kept beside it. */
export type Authentication =
  | { readonly kind: 'none' }
  | { readonly kind: 'basic'; readonly user: string }
  | { readonly kind: 'bearer' }
  | { readonly kind: 'api-key'; readonly header: string };

/** A named connection to another system, for service tasks of type `waybill:http`. */
export interface ConnectorSetting {
  /** What processes call it. */
  readonly id: string;
  readonly title: string;
  /** Requests go to it or below it. */
  readonly address: string;
  /** Further hosts, with their port where it is not the usual one, that full addresses may name. */
  readonly hosts: readonly string[];
  /** The address may be one of the company's own network, where the server allows such at all. */
  readonly private: boolean;
  readonly authentication: Authentication;
  /** Ids of processes that may use it; absent: all. */
  readonly processes?: readonly string[];
  /** The other side does requests with one Idempotency-Key once. */
  readonly once: boolean;
  readonly active: boolean;
}
