export { createClient, ProblemError } from './create-client.ts';
export type { Client, ClientOptions, RequestOf } from './create-client.ts';
