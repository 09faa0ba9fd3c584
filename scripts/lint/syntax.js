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

const ROUTE =
  'Make a route with businessDownload, staffDownload, businessForm (server/features/files/define-download.ts) or publicRoute.';
const WAY_OUT =
  'Calls go out through server/platform/http/http-request.ts, mail through smtp-connection.ts, spans through tracing.ts, and nothing else.';

/** A server action authorises its caller and parses its arguments. */
export const BARE_ACTION = {
  selector: 'ExportNamedDeclaration > FunctionDeclaration',
  message:
    'Make a server action with defineAction, defineStateAction or defineQuery (server/auth/policy/define-action.ts).',
};

/** A page is authorised before it is rendered. A list's page is made by `listPage`, which calls `definePage`. */
export const BARE_PAGE = {
  selector:
    "ExportDefaultDeclaration > :not(CallExpression[callee.name='definePage'], MemberExpression[object.name='page'][property.name='Page'])",
  message: 'Make a page with definePage (server/auth/policy/define-page.ts).',
};

/** A route authorises its caller, or says that it is public. */
export const BARE_ROUTE = [
  { selector: 'ExportNamedDeclaration > FunctionDeclaration', message: ROUTE },
  {
    selector:
      'VariableDeclarator[id.name=/^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/] > :not(Identifier, CallExpression[callee.name=/^(businessDownload|staffDownload|businessForm|publicRoute)$/])',
    message: ROUTE,
  },
];

/** Calls to other systems go through the HTTP client, which takes its hosts from the configuration and follows no redirect. */
export const OUTWARD = [
  { selector: "CallExpression[callee.name='fetch']", message: WAY_OUT },
  {
    selector:
      "ImportDeclaration[importKind!='type'][source.value=/^((node:)?(https?|http2|net|tls|dgram)|undici|nodemailer.lib.smtp-.*|@opentelemetry.exporter-.*)$/]",
    message: WAY_OUT,
  },
  {
    selector: 'ImportExpression[source.value=/^(@opentelemetry|undici|nodemailer|node:(http|net|tls))/]',
    message: WAY_OUT,
  },
];
