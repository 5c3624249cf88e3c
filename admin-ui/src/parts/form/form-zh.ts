/** What form-js itself writes around fields. English as it writes it → Chinese. */
export const FORM_ZH: Readonly<Record<string, string>> = {
  'Add new': '增加一行',
  Remove: '删除',
  Collapse: '收起',
  'Expand all': '全部展开',
  'Expand all elements': '全部展开',
  'No results': '没有结果',
  'No files selected': '没有选择文件',
  'No content to show.': '没有内容。',
  'Nothing to show.': '没有数据。',
  'Next page': '下一页',
  'Previous page': '上一页',
  'Remove tag': '去掉标签',
  Search: '查找',
  Select: '请选择',
  'yyyy-mm-dd': '年-月-日',
  'Date must be selected': '请选择日期',
};
