/** What the code may not say, as selectors of ESLint's `no-restricted-syntax`; `scripts/lint/syntax.test.ts` shows that each is found. */

/** The environment has one reader. */
export const ENVIRONMENT = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only server/platform/config reads the environment: take the value from config().',
};

/** A body of a request is bounded before it is read. */
export const REQUEST_BODY = {
  selector:
    "CallExpression[callee.object.name='request'][callee.property.name=/^(formData|json|text|blob|bytes|arrayBuffer)$/]",
  message:
    'Read a form with readForm (server/features/files/read-form.ts): it bounds size and number of fields first.',
};

/** A file is sent by one module, behind the gate of downloads. */
export const FILE_HEADER = {
  selector: 'Literal[value=/^content-disposition$/i]',
  message:
    'Make the route of a file with businessDownload or staffDownload (server/features/files/define-download.ts), which bound what is dear.',
};

const COPY = 'This copies all that was gathered for each element. Push into one array, or use Map.groupBy.';

/** Gathering by copying grows with the square of what comes from outside. */
export const ACCUMULATING_SPREAD = [
  {
    selector:
      "CallExpression[callee.property.name='set'] > ArrayExpression > SpreadElement CallExpression[callee.property.name='get']",
    message: COPY,
  },
  {
    selector:
      "CallExpression[callee.property.name='reduce'] > :function > :matches(ArrayExpression, ObjectExpression) > SpreadElement:first-child",
    message: COPY,
  },
  {
    selector:
      ':matches(ForOfStatement, ForStatement, ForInStatement, WhileStatement) AssignmentExpression > ArrayExpression > SpreadElement:first-child',
    message: COPY,
  },
];

/** A server action authorises its caller and parses its arguments. */
export const BARE_ACTION = {
  selector: 'ExportNamedDeclaration > FunctionDeclaration',
  message:
    'Make a server action with defineAction, defineStateAction or defineQuery (server/auth/policy/define-action.ts).',
};
