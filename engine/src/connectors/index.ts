export { HEADER_NAME, RESERVED_HEADERS } from './check-connector.ts';
export type { Authentication, ConnectorSetting } from './connector-setting.ts';
export { CONNECTOR, type ConnectorState } from './connector.ts';
export { OUTSIDE_CALL } from './outside-call.ts';
