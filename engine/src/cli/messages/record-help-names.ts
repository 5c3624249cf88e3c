/** Commands below `waybill records`. */
export type RecordCommandName =
  | 'records-types'
  | 'records-list'
  | 'records-show'
  | 'records-create'
  | 'records-update'
  | 'records-approve'
  | 'records-reject'
  | 'records-retire'
  | 'records-restore'
  | 'records-attach'
  | 'records-erase'
  | 'records-history'
  | 'records-compare'
  | 'records-import'
  | 'records-export'
  | 'records-template';

export type RecordOptionName =
  | 'values'
  | 'role'
  | 'reason'
  | 'revision'
  | 'expectedRevision'
  | 'where'
  | 'prefix'
  | 'recordStatus'
  | 'pending'
  | 'afterRecord'
  | 'fromRevision'
  | 'toRevision'
  | 'dryImport'
  | 'goodRows'
  | 'tableOutput'
  | 'format'
  | 'place'
  | 'mediaType'
  | 'historyOnly';

export type RecordArgumentName =
  'recordType' | 'record' | 'change' | 'table' | 'fields' | 'attachment';
