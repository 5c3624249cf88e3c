import type {
  RecordArgumentName,
  RecordCommandName,
  RecordOptionName,
} from './record-help-names.ts';

interface Help {
  readonly summary: string;
  readonly examples: readonly string[];
}

export const RECORD_COMMANDS_EN: Readonly<Record<RecordCommandName, Help>> = {
  'records-types': {
    summary: 'list the record types that are deployed',
    examples: ['records types', 'records types --json'],
  },
  'records-list': {
    summary: 'list records of a type, or find them by fields',
    examples: [
      'records list customer --where class=A --prefix name=han',
      'records list customer --pending --json',
    ],
  },
  'records-show': {
    summary: 'show a record, as it is or as it was',
    examples: ['records show customer/C-1001', 'records show customer/C-1001 --revision 3 --json'],
  },
  'records-create': {
    summary: 'create a record',
    examples: [
      'records create target --values \'{"employee": "E-007", "period": "2026-Q2", "measure": "visits", "goal": "30"}\' --as chen',
    ],
  },
  'records-update': {
    summary: 'change fields of a record; null takes one away',
    examples: [
      'records update customer/C-1001 --values \'{"class": "A"}\' --reason "yearly grading" --as chen',
      'records update customer/C-1001 --values \'{"fax": null}\' --expected-revision 3',
    ],
  },
  'records-approve': {
    summary: 'approve a change that waits, as another person than its proposer',
    examples: ['records approve customer/C-1001 4 --as li --role sales-manager'],
  },
  'records-reject': {
    summary: 'reject a change that waits for approval',
    examples: ['records reject customer/C-1001 4 --as li --reason "no contract yet"'],
  },
  'records-retire': {
    summary: 'retire a record; nothing of it is deleted',
    examples: ['records retire product/P-200 --reason "no longer made" --as chen'],
  },
  'records-restore': {
    summary: 'restore a record that was retired',
    examples: ['records restore product/P-200 --as chen'],
  },
  'records-attach': {
    summary: 'note a file that belongs to a record, with its SHA-256 and where it is kept',
    examples: ['records attach contract/CT-2026-01 signed.pdf --place s3://archive/signed.pdf'],
  },
  'records-erase': {
    summary: 'erase values of personal fields for good; the hash chain stays whole',
    examples: [
      'records erase customer/C-1001 contacts --history-only --reason "request of 3 March"',
      'records erase employee/E-007 mobile email --as li',
    ],
  },
  'records-history': {
    summary: 'tell what was done to a record, by whom, when and why',
    examples: ['records history customer/C-1001'],
  },
  'records-compare': {
    summary: 'compare two versions of a record, field by field',
    examples: [
      'records compare customer/C-1001',
      'records compare customer/C-1001 --from 2 --to 5',
    ],
  },
  'records-import': {
    summary: 'import rows of an .xlsx or CSV file: all of them, or none',
    examples: [
      'records import customer customers.xlsx --dry-run',
      'records import customer customers.csv --good-rows --as chen --json',
    ],
  },
  'records-export': {
    summary: 'export records to an .xlsx or CSV file that can be imported again',
    examples: [
      'records export customer --output customers.xlsx',
      'records export customer --where class=A --format csv --output a.csv',
    ],
  },
  'records-template': {
    summary: 'write an empty .xlsx or CSV file with the columns of a type and an example',
    examples: ['records template customer --output customer.xlsx'],
  },
};

export const RECORD_OPTIONS_EN: Readonly<Record<RecordOptionName, string>> = {
  values: 'values as a JSON object',
  role: 'role of who acts; what it does not allow is refused (default: all is allowed)',
  reason: 'why; recorded in history',
  revision: 'as it was after this revision',
  expectedRevision: 'the revision that was read; refused where the record has changed since',
  where: 'field=value, apart from case',
  prefix: 'field=beginning of its value, apart from case',
  recordStatus: 'active or retired',
  pending: 'only those with a change that waits for approval',
  afterRecord: 'id of the last record of the page before',
  fromRevision: 'the earlier revision (default: 1)',
  toRevision: 'the later revision (default: the newest)',
  dryImport: 'only say what would become of each row',
  goodRows: 'import the rows that are right though others are refused',
  tableOutput: 'file to write',
  format: 'xlsx or csv (default: by the name of the file)',
  place: 'where the file is kept (default: its path)',
  mediaType: 'media type (default: by the name of the file)',
  historyOnly: 'only what the fields were before; what they are now stays',
};

export const RECORD_ARGUMENTS_EN: Readonly<Record<RecordArgumentName, string>> = {
  recordType: 'id of a record type, from `waybill records types`',
  record: '<type>/<key> or <type>/<id>, such as customer/C-1001',
  change: 'number of the change, from `waybill records show`',
  table: '.xlsx, or CSV in UTF-8 or GB18030',
  fields: 'names of personal fields',
  attachment: 'the file',
};
