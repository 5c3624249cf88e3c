/** ESLint rule: `x as T` and `x!` switch the type checker off, so each says why in a comment. */
export const assertionReason = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      missing:
        'Expected a comment that says why this {{what}} holds, on its line or the line above, but found none.',
    },
  },
  create(context) {
    const source = context.sourceCode;
    const commentLines = new Set();
    for (const comment of source.getAllComments()) {
      for (let line = comment.loc.start.line; line <= comment.loc.end.line; line += 1) {
        commentLines.add(line);
      }
    }
    const explained = (node) => {
      const first = statementOf(node).loc.start.line;
      for (let line = first - 1; line <= node.loc.end.line; line += 1) {
        if (commentLines.has(line)) return true;
      }
      return false;
    };
    const check = (what) => (node) => {
      if (!explained(node)) context.report({ node, messageId: 'missing', data: { what } });
    };
    const checkCast = check('`as`');
    return {
      TSNonNullExpression: check('`!`'),
      TSAsExpression(node) {
        if (!isConst(node.typeAnnotation)) checkCast(node);
      },
    };
  },
};

const isConst = (type) => type.type === 'TSTypeReference' && type.typeName.name === 'const';

/** The comment of a statement of many lines stands above its first line. */
function statementOf(node) {
  let current = node;
  while (current.parent && !/Statement|Declaration$|Definition$|Property$/.test(current.type)) {
    current = current.parent;
  }
  return current.type === 'VariableDeclaration' ||
    /Statement|Property|Definition/.test(current.type)
    ? current
    : node;
}
