import { phraseIn, type Phrase } from './phrases.ts';

/** Second halves of sentences about one value: of schemas, of records, and of cells of a table. */
const PROBLEMS: readonly Phrase[] = [
  [/^must be given$/, '必须填写'],
  [/^is no field of this record type$/, '不是这种档案的字段'],
  [/^must not be larger than (\d+) characters$/, '内容过大，最多 $1 个字符'],
  [/^must not have more than (\d+) characters$/, '最多 $1 个字符'],
  [/^must not have fewer than 1 characters$/, '不能为空'],
  [/^must not have fewer than (\d+) characters$/, '至少 $1 个字符'],
  [/^must not have more than (\d+) (?:items|members)$/, '最多 $1 项'],
  [/^must not have fewer than (\d+) (?:items|members)$/, '至少 $1 项'],
  [/^must match pattern "(.*)"$/, '不符合格式 $1'],
  [/^must be >= (.*)$/, '不能小于 $1'],
  [/^must be <= (.*)$/, '不能大于 $1'],
  [/^must be > (.*)$/, '须大于 $1'],
  [/^must be < (.*)$/, '须小于 $1'],
  [/^must be a multiple of (.*)$/, '须是 $1 的倍数'],
  [/^must be one of (.*)$/, '须是其中之一：$1'],
  [/^must be a date$/, '须是日期，如 2026-03-31'],
  [/^must be a (?:date-time|time)$/, '须是日期时间'],
  [/^must be a duration$/, '须是 ISO 8601 时长，如 P30D'],
  [/^must be a (?:email|uri|uuid)$/, '格式不对'],
  [/^must be string$/, '须是文本'],
  [/^must be (?:number|integer)$/, '须是数字'],
  [/^must be boolean$/, '须是“是”或“否”'],
  [/^must be (?:object|array)$/, '格式不对'],
  [/^has no '(.*)'$/, '缺少 $1'],
  [/^has '(.*)' but no '(.*)'$/, '有 $1 而缺少 $2'],
  [/^has '(.*)', which is not foreseen$/, '不应有 $1'],
  [/^must be a country code .*$/, '须是 ISO 3166-1 国家代码，如 CN、DE'],
  [/^must be (?:a currency code|in a currency) .*$/, '须是 ISO 4217 币种代码，如 CNY、USD'],
  [/^must be a language code .*$/, '须是 ISO 639-1 语言代码，如 zh、en'],
  [/^must be a UN\/LOCODE.*$/, '须是 UN/LOCODE 地点代码，如 CNSHA、DEHAM'],
  [/^must be a unit code .*$/, '须是 UN/ECE 第 20 号建议书的单位代码，如 C62、KGM、MTR'],
  [/^must be a container number .*$/, '须是 ISO 6346 箱号，且校验位正确'],
  [/^must be an IBAN .*$/, '须是 ISO 13616 IBAN，且校验位正确'],
  [/^must have an amount in digits.*$/, '金额须写成数字，如 1250.00'],
  [/^must have at most (\d+) digits after the point, as (\w+) has$/, '$2 的金额最多 $1 位小数'],
  [/^refers to (\S+) "(.*)", which does not exist$/, '所引用的档案不存在：$2（$1）'],
  [/^may not be written by the roles given$/, '您的角色无权填写'],
  [/^is the key of row (\d+) already$/, '与第 $1 行的编号重复'],
  [/^is taken by another record$/, '已被另一份档案使用'],
  [/^is the key of record "(.*)" already$/, '已是档案 $1 的编号'],
  [/^has \$id "(.*)", which is no (.*)$/, '编号 $1 不属于这种档案'],
  [/^is about record "(.*)", which does not exist$/, '所指的档案 $1 不存在'],
  [
    /^was exported at revision (\d+), but the record is at revision (\d+)$/,
    '导出时是第 $1 版，而档案现在是第 $2 版',
  ],
  [/^is the error (.*)$/, '是错误值 $1'],
  [/^is merged, and only its first cell has a value$/, '是合并的单元格，只有第一格有值'],
  [/^is the date (.*)$/, '是日期 $1'],
  [/^is (.*), a date with a time$/, '是带时间的日期 $1'],
  [/^is the number (.*), of which Excel keeps 15 digits$/, '是数字 $1，Excel 只保留 15 位'],
  [/^is "?(.*?)"?, which is no number$/, '不是数字：$1'],
  [/^is "(.*)", neither yes nor no$/, '既不是“是”也不是“否”：$1'],
  [/^is "(.*)", which is no date$/, '不是日期：$1'],
];

const MENDS: readonly Phrase[] = [
  [/^Correct the row and import again\.$/, '请改正此行后重新导入。'],
  [/^Correct the formula in the file\.$/, '请改正文件中的公式。'],
  [/^Unmerge the cells and fill each of them\.$/, '请取消合并，逐格填写。'],
  [/^Format the cell as text and write the value again\.$/, '请把单元格格式设为文本，再重新填写。'],
  [/^Write it as text\.$/, '请写成文本。'],
  [/^Write digits with a point\.$/, '请写带小数点的数字。'],
  [/^Write yes or no, .*$/, '请写“是”或“否”。'],
  [/^Write the date alone\.$/, '请只写日期。'],
  [/^Format the cell as a date, .*$/, '请把单元格格式设为日期，或写成 2026-03-31。'],
  [/^Export the records again, and make the change there\.$/, '请重新导出档案，在新的文件中修改。'],
];

/** What is wrong with one value, in Chinese; undefined where it is told in no known form. */
export const tellValueProblem = (problem: string): string | undefined =>
  phraseIn(PROBLEMS, problem);

/** What to do about a cell or row. */
export const tellCellMend = (mend: string): string | undefined => phraseIn(MENDS, mend);
