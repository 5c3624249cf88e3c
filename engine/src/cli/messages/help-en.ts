import { RULES_EN } from './rules-en.ts';
import type { HelpMessages } from './help-messages.ts';
import { INTAKE_HELP_EN } from './intake-help-en.ts';
import { KEEPING_HELP_EN } from './keeping-help-en.ts';
import { LEDGER_HELP_EN } from './ledger-help-en.ts';
import { MIGRATION_HELP_EN } from './migration-help-en.ts';
import { REPORT_HELP_EN } from './report-help-en.ts';
import { RECORD_ARGUMENTS_EN, RECORD_COMMANDS_EN, RECORD_OPTIONS_EN } from './record-help-en.ts';

export const HELP_EN: HelpMessages = {
  summary: 'BPMN 2.0 process engine with hashed history and JSON rules',
  examples: 'Examples:',
  helpOption: 'show help',
  helpCommand: 'show help for a command',
  versionOption: 'show the version',
  titles: {},
  commands: {
    demo: {
      summary: 'play the sample orders through order-to-cash and verify their history',
      examples: ['demo', 'demo --lang zh', 'demo --store sqlite:./demo.db --keep --json'],
    },
    deploy: {
      summary: 'check files and release them together on a store',
      examples: [
        'deploy processes/order-to-cash',
        'deploy order.bpmn rules/credit.json --store sqlite:./data/waybill.db',
      ],
    },
    run: {
      summary: 'run BPMN files in memory on a simulated clock; jobs complete at once',
      examples: [
        'run order.bpmn --variables \'{"total": 120}\' --trace',
        'run processes/order-to-cash --input po.edi --auto',
        'run order.bpmn --scenario scenarios/late.json --json',
      ],
    },
    test: {
      summary: 'run every scenario and the cases of every rule set below a folder',
      examples: ['test', 'test processes/order-to-cash --json', 'test processes --coverage'],
    },
    start: {
      summary: 'start an instance of a deployed process',
      examples: ['start order-to-cash --input po.edi', 'start quote --business-key Q-17'],
    },
    tasks: {
      summary: 'list open user tasks',
      examples: ['tasks --user li', 'tasks --group sales --json'],
    },
    complete: {
      summary: 'complete a user task',
      examples: ['complete 01j9:7 --variables \'{"approved": true}\' --as li'],
    },
    claim: { summary: 'take a user task for a person', examples: ['claim 01j9:7 --as li'] },
    family: {
      summary: 'show everything of one order: instances, records, ledger entries',
      examples: ['family SO-2026-0042', 'family SO-2026-0042 --role sales --json'],
    },
    instances: {
      summary: 'list instances',
      examples: ['instances --status active', 'instances --process quote --json'],
    },
    incidents: { summary: 'list work that cannot go on without help', examples: ['incidents'] },
    resolve: {
      summary: 'let work go on that an incident holds, with variables where they were wrong',
      examples: ['resolve 01j9:7', 'resolve 01j9:7 --variables \'{"limit": 5000}\' --as li'],
    },
    'set-variables': {
      summary: 'set variables of an instance',
      examples: ['set-variables 01j9 --variables \'{"total": "120.00"}\' --as li'],
    },
    cancel: {
      summary: 'end an instance before its end',
      examples: ['cancel 01j9 --reason "order withdrawn" --as li'],
    },
    suspend: {
      summary: 'let an instance and those it has called take no step until it is resumed',
      examples: ['suspend 01j9 --reason "price list is wrong" --as li'],
    },
    resume: {
      summary: 'let a suspended instance go on',
      examples: ['resume 01j9 --reason "price list is right again" --as li'],
    },
    restart: {
      summary: 'start a new instance from a point of one that has ended or stands still',
      examples: ['restart 01j9 --at approve --reason "cancelled by mistake" --as li'],
    },
    history: {
      summary: 'tell the story of an instance: when, who, what',
      examples: ['history 01j9', 'history 01j9 --json'],
    },
    publish: {
      summary: 'publish a message',
      examples: ['publish payment-received --key PO-1001 --variables \'{"amount": "99.00"}\''],
    },
    signal: { summary: 'broadcast a signal', examples: ['signal port-closed'] },
    draw: {
      summary: 'draw the diagram of BPMN files, or judge the one they have',
      examples: ['draw process.bpmn', 'draw --check process.bpmn --lang zh'],
    },
    check: {
      summary: 'name every problem of BPMN files, rule sets, forms and policies',
      examples: ['check order.bpmn', 'check processes --json'],
    },
    audit: {
      summary: 'verify, seal and export history',
      examples: ['audit verify', 'audit export --output history.jsonl'],
    },
    verify: {
      summary: 'prove that history is what was written, on a store or an export',
      examples: [
        'audit verify',
        'audit verify --export history.jsonl --public-key keys/seal-public.pem',
      ],
    },
    seal: {
      summary: 'sign what all histories are now',
      examples: [
        'audit seal --private-key keys/seal-private.pem --public-key keys/seal-public.pem',
      ],
    },
    export: {
      summary: 'write history with all that is needed to verify it elsewhere',
      examples: ['audit export --output history.jsonl', 'audit export --instance 01j9'],
    },
    keys: { summary: 'make a pair of keys for seals', examples: ['audit keys keys/seal'] },
    policies: {
      summary: 'list policies, what carries them out, and which instances have',
      examples: ['policies coverage', 'policies show SALES/6.7'],
    },
    list: {
      summary: 'list the policy documents, or the clauses of one',
      examples: ['policies list', 'policies list SALES --lang zh'],
    },
    show: {
      summary: 'show a clause, what carries it out and, on a store, the instances that executed it',
      examples: [
        'policies show QI07003-3/5',
        'policies show SALES/6.7 --store sqlite:./data/waybill.db --json',
      ],
    },
    coverage: {
      summary: 'measure which clauses are carried out, by what, and which are missing',
      examples: [
        'policies coverage',
        'policies coverage SALES QI07003-1',
        'policies coverage --from processes/order-to-cash policies --json',
      ],
    },
    executed: {
      summary: 'list the clauses that an instance has executed, by what and when',
      examples: ['policies executed 01j9', 'policies executed 01j9 --json'],
    },
    serve: {
      summary: 'serve the interface, live events and pages until a signal comes',
      examples: [
        'serve',
        'serve --host 0.0.0.0 --port 8080 --store mongodb://localhost/waybill --queue redis://localhost',
      ],
    },
    worker: {
      summary: 'carry out automatic work (messages, timers, calls) until told to stop',
      examples: [
        'worker --store sqlite:./data/waybill.db',
        'worker --queue redis://localhost:6379 --json',
      ],
    },
    doctor: {
      summary: 'look at store, queue and history, and say what to do',
      examples: ['doctor', 'doctor --queue redis://localhost:6379 --all', 'doctor --put-back'],
    },
    ...RULES_EN.commands,
    ...LEDGER_HELP_EN.commands,
    records: {
      summary: 'keep customers, products, orders and other records, with history and import',
      examples: ['records types', 'records show customer/C-1001', 'records help import'],
    },
    ...RECORD_COMMANDS_EN,
    bench: {
      summary: 'measure, and show goal and figure side by side',
      examples: ['bench', 'bench --only kernel --json', 'bench --scale-out'],
    },
    ...INTAKE_HELP_EN.commands,
    ...REPORT_HELP_EN.commands,
    ...MIGRATION_HELP_EN.commands,
    ...KEEPING_HELP_EN.commands,
  },
  options: {
    queue: 'embedded (default), or redis://host:port/database?prefix=name that processes share',
    host: 'address to listen on',
    port: 'port to listen on; 0 for one that is free',
    drain: 'seconds for work under way to end when it is told to stop',
    all: 'check every history and every page, not a sample',
    putBack: 'let what was set aside be tried again',
    ...RULES_EN.options,
    ...INTAKE_HELP_EN.options,
    ...REPORT_HELP_EN.options,
    ...MIGRATION_HELP_EN.options,
    ...KEEPING_HELP_EN.options,
    ...RECORD_OPTIONS_EN,
    json: 'print one JSON document',
    keep: 'go on with the file as it is; orders in it are not played again',
    demoStore: 'SQLite file that is made anew',
    noCompany: 'only the sample orders, without the demonstration company',
    demoOrders: 'orders of the demonstration company; everything else goes by them',
    demoMonths: 'how far back the company begins',
    demoSeed: 'the same seed and day give the same company',
    demoToday: 'the day on which it ends; today where absent',
    serveDemo: 'start the server at the end; without it, only where a person looks',
    noServe: 'end when all is built',
    lang: 'language of what is printed (default: from LANG)',
    progress: 'show progress even where nobody looks',
    store: 'sqlite:<path> or mongodb://<host>/<database> (default: sqlite:./data/waybill.db)',
    variables: 'variables as a JSON object',
    input: 'order file (X12 850, EDIFACT ORDERS, UBL, JSON), or variables as JSON',
    order: 'which order of the file, from 1',
    scenario: 'scenario that says what happens',
    trace: 'tell what happened',
    process: 'id of the process',
    coverage: 'fail where a passing scenario has not visited every element and flow',
    auto: 'complete user tasks with nothing',
    as: 'who acts (default: who is logged in)',
    businessKey: "the company's own number",
    version: 'version of the process (default: the newest)',
    user: 'tasks of this person, or that this person may take',
    group: 'tasks that this group may take',
    instance: 'only of this instance',
    status: 'active, completed or terminated',
    limit: 'how many at most',
    correlationKey: 'correlation key',
    timeToLive: 'milliseconds for which it waits for a receiver',
    exportFile: 'export to verify in place of a store',
    output: 'file to write (default: standard output)',
    privateKey: 'PEM file that signs',
    publicKey: 'PEM file that proves signatures',
    scaleOut: 'measure one process beside several, on a MongoDB and a Redis',
    benchStore: 'MongoDB to measure on with --scale-out; databases of its own are made and removed',
    benchQueue: 'Redis to measure on with --scale-out; keys of its own are made',
    only: 'only benchmarks whose name contains this',
    from: 'files and folders to read (default: processes, rules, records, reports, policies)',
    policyStore: 'SQLite file to read what is deployed from, where --from is not given',
    instancesLooked: 'how many instances are looked at',
    retries: 'tries that a failed job gets (default: 1)',
    scope:
      'key of the place whose variables they are, from `history --json` (default: the process)',
    reason: 'why; stands in history',
    restartAt: 'element at which the new instance begins',
    asOf: 'with the variables as they were after this commit (default: the last)',
    restartVersion: 'version that the new instance runs by (default: the same)',
    verified: 'only these instances',
    drawnFile: 'file to write (default: the file itself)',
    keepPlaces: 'leave nodes where they are; lead flows and place names again',
    checkDrawing: 'write nothing: say what is wrong with the diagram there is',
    ...LEDGER_HELP_EN.options,
  },
  arguments: {
    ...RULES_EN.arguments,
    ...INTAKE_HELP_EN.arguments,
    ...REPORT_HELP_EN.arguments,
    ...KEEPING_HELP_EN.arguments,
    ...RECORD_ARGUMENTS_EN,
    paths: 'files and folders',
    process: 'id of the process',
    task: 'id of the task, from `waybill tasks`',
    instance: 'id of the instance',
    incident: 'id of the incident, from `waybill incidents`',
    name: 'name',
    orderNumber: 'number of the order',
    testPaths: 'folders to look in, or scenarios (default: the current folder)',
    folder: 'folder to look in (default: the current one)',
    bpmn: 'BPMN file or bundle folder, and rule sets beside it',
    bpmnFiles: 'BPMN files',
    document: 'id of a policy document',
    clause: 'id of a clause, such as SALES/6.7',
    base: 'path to which -private.pem and -public.pem are added',
    ...LEDGER_HELP_EN.arguments,
  },
};
