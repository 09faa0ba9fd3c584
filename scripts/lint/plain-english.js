/** Words that stand for a riddle: comments, docstrings and test names say the mechanism by its name instead (CONTRIBUTING.md). */
const RIDDLES = /\b(whoever|whomever|somebody|nobody|anew)\b/i;
const MESSAGE = 'Name the mechanism or the role instead of "{{word}}" (CONTRIBUTING.md).';

/**
 * ESLint rule: reports the words in comments, identifiers and the names of tests.
 * @type {import('eslint').Rule.RuleModule}
 */
const riddles = {
  meta: { type: 'suggestion', schema: [], messages: { riddle: MESSAGE } },
  create(context) {
    const report = (node, text) => {
      const word = RIDDLES.exec(text)?.[0];
      if (word !== undefined) context.report({ node, messageId: 'riddle', data: { word } });
    };
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) report(comment, comment.value);
      },
      'CallExpression[callee.name=/^(it|test|describe)/] > Literal'(node) {
        report(node, String(node.value));
      },
      Identifier(node) {
        report(node, node.name);
      },
    };
  },
};

export const plainEnglish = { rules: { riddles } };
