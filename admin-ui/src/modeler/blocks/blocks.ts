import { APPROVAL_FORM } from './approval-form.ts';
import type { Block } from './block.ts';

const USER = 'bpmn-icon-user-task';
const SERVICE = 'bpmn-icon-service-task';
const RULES = 'bpmn-icon-business-rule';

/** Every block, as the menus offer them. */
export const BLOCKS: readonly Block[] = [
  {
    ...{ id: 'credit-check', type: 'bpmn:BusinessRuleTask', icon: RULES },
    name: { zh: '信用检查', en: 'Credit check' },
    does: { zh: '按等级、额度与逾期判定放行', en: 'Releases by grade, limit and arrears' },
    rules: { id: 'credit-release', result: 'credit' },
    inputs: {
      grade: '=customer.grade',
      creditLimit: '=customer.creditLimit',
      exposure: '=exposure',
      overLimitPercent: '=overLimitPercent',
      overdueAmount: '=overdueAmount',
    },
    outputs: { credit: '=credit' },
    policy: 'TRADE-B/8, ENT-B/2.5',
  },
  {
    ...{ id: 'contract-review', type: 'bpmn:UserTask', icon: USER },
    name: { zh: '合同评审', en: 'Contract review' },
    does: { zh: '评审条款与风险，三天内', en: 'Terms and risks, within three days' },
    ...{ form: 'review-contract', groups: 'manager', separate: true },
    due: '=now() + duration("P3D")',
    inputs: { verdict: '=null', note: '=null', reviewer: '=null' },
    outputs: {
      contractReview: '={by: reviewer, on: string(today()), verdict: verdict, note: note}',
    },
    policy: 'DEAL-B/7, ENT-B/4.3',
  },
  {
    ...{ id: 'iqc', type: 'bpmn:CallActivity', icon: 'bpmn-icon-call-activity' },
    name: { zh: '来料检验', en: 'Incoming inspection' },
    does: { zh: '一批来料按抽样方案检验', en: 'One lot by its sampling plan' },
    calls: 'incoming-inspection',
    inputs: { lot: '=lot', orderNumber: '=orderNumber', terms: '=terms' },
    outputs: { acceptedQuantity: '=accepted' },
    policy: 'QI07003-4/5',
  },
  {
    ...{ id: 'approval', type: 'bpmn:UserTask', icon: USER },
    name: { zh: '审批', en: 'Approval' },
    does: { zh: '由没有经办的人审批，两天内', en: 'By another person, within two days' },
    ...{ form: 'approval-decision', groups: 'manager', separate: true, brings: APPROVAL_FORM },
    due: '=now() + duration("P2D")',
    inputs: { decision: '=null', comment: '=null' },
    outputs: { approval: '={decision: decision, comment: comment}' },
  },
  {
    ...{ id: 'invoice', type: 'bpmn:ServiceTask', icon: SERVICE },
    name: { zh: '开具发票', en: 'Issue the invoice' },
    does: { zh: '由 ERP 开票并取回发票号', en: 'The ERP issues it and gives its number' },
    job: 'erp.issue-invoice',
    inputs: {
      orderNumber: '=order.orderNumber',
      customerNumber: '=customer.number',
      draft: '={amount: amount, currency: currency, issuedOn: string(today())}',
    },
    outputs: { invoice: '=context put(draft, "number", invoiceNumber)' },
    policy: 'QI07003-1/5.5',
  },
  {
    ...{ id: 'shipment-notice', type: 'bpmn:ServiceTask', icon: SERVICE },
    name: { zh: '装运通知', en: 'Shipment notice' },
    does: { zh: '装运后发邮件通知客户', en: 'Tells the customer by mail' },
    job: 'waybill:mail',
    inputs: {
      to: '=customer.email',
      subject: '="Shipping advice, order " + order.orderNumber',
      text: '="Dear Sirs, your order " + order.orderNumber + " was shipped on " + string(shipment.shippedOn) + " by " + shipment.carrier + ", document " + shipment.document + "."',
    },
    outputs: { notice: '=mail' },
  },
  {
    ...{ id: 'mail', type: 'bpmn:ServiceTask', icon: 'bpmn-icon-send-task' },
    name: { zh: '发邮件', en: 'Send an e-mail' },
    does: { zh: '由服务器的邮件账号发出', en: "From the server's account" },
    job: 'waybill:mail',
    inputs: { to: '=customer.email', subject: '="Subject"', text: '="Text"' },
    outputs: { sentMail: '=mail' },
  },
  {
    ...{ id: 'http', type: 'bpmn:ServiceTask', icon: SERVICE },
    name: { zh: '调用接口', en: 'Call another system' },
    does: {
      zh: '经管理员设好的连接发 HTTP 请求',
      en: 'HTTP, through a connector of an administrator',
    },
    job: 'waybill:http',
    inputs: { connector: '="erp"', method: '="GET"', path: '="orders/" + order.orderNumber' },
    outputs: { answer: '=response.body' },
  },
  {
    ...{ id: 'rules', type: 'bpmn:BusinessRuleTask', icon: RULES },
    name: { zh: '规则判定', en: 'Decide by rules' },
    does: {
      zh: '放好后在右侧选规则集，输入自动列出',
      en: 'Choose the rule set at the right: inputs are listed',
    },
    rules: { id: 'choose-a-rule-set', result: 'decided' },
  },
];
