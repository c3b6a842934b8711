import swc from '@swc/core';

// TypeScript 7 has no JavaScript API, so swc parses. dependency-cruiser forgets to tell it which files hold JSX.
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') });

/** The import table of the project: from a folder, what may be imported; anything else inside the project is refused. */
const mayImport = {
  '^shared/(domain|programme|forms)/': ['^shared/(domain|programme|forms)/'],
  '^shared/i18n/': ['^shared/(i18n|domain|forms)/'],
  '^shared/ports\\.ts$': ['^shared/(domain|programme|forms|ports)'],
  '^shared/app/': ['^shared/(app|domain|programme|forms|i18n|ports)'],
  '^shared/adapters/[^/]+\\.ts$': ['^shared/(ports|domain|programme)'],
  '^shared/adapters/([^/]+)/': ['^shared/adapters/($1/|[^/]+\\.ts$)', '^shared/(ports|domain|programme|forms)'],
  '^functions/(?!(?:workflow|docs)/)([^/]+)/': [
    '^functions/($1|http)/',
    '^functions/[^/]+\\.tsx?$',
    '^shared/(app|domain|programme|forms|i18n|ports)',
  ],
  // The tasks of the state machine read and answer by the contracts that its definition is written to.
  '^functions/workflow/': [
    '^functions/workflow/',
    '^functions/[^/]+\\.tsx?$',
    '^shared/(app|domain|programme|forms|i18n|ports)',
    '^workflows/contracts\\.ts$',
  ],
  // The documents are made from the tables of all personas.
  '^functions/docs/': [
    '^functions/(docs|http)/',
    '^functions/[^/]+/routes\\.ts$',
    '^functions/[^/]+\\.tsx?$',
    '^shared/(app|domain|programme|forms|i18n|ports)',
  ],
  '^functions/deps\\.ts$': ['^functions/env\\.ts$', '^shared/'],
  '^functions/env\\.ts$': [],
  '^workflows/': ['^workflows/', '^shared/domain/'],
  '^infra/programme-check\\.ts$': ['^shared/(programme|forms)/'],
  '^infra/(?!local/|programme-check)': [
    '^infra/(?!local/)',
    '^workflows/',
    '^shared/programme/',
    '^shared/domain/actors\\.ts$',
    '^functions/env\\.ts$',
    '^shared/adapters/dynamo/table\\.ts$',
  ],
  '^infra/local/': ['^infra/', '^workflows/', '^shared/', '^functions/env\\.ts$'],
};

const ours = '^(infra|functions|workflows|shared|test)/';

/** What each layer may take from npm; `node:` modules count as packages. */
const mayUse = {
  '^shared/(domain|programme|forms)/': ['zod', 'canonicalize', 'node:crypto', 'temporal-polyfill'],
  '^shared/(app|ports|i18n)': [
    'zod',
    'canonicalize',
    'node:crypto',
    'intl-messageformat',
    'csv-parse',
    'temporal-polyfill',
    'hono',
    'ical-generator',
  ],
  '^workflows/': ['zod'],
};

const layers = Object.entries(mayImport).map(([from, to]) => ({
  name: `imports of ${from}`,
  comment: `may import of ours: ${to.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: from },
  to: { path: ours, pathNot: to },
}));

const packages = Object.entries(mayUse).map(([from, names]) => ({
  name: `packages of ${from}`,
  comment: `may use: ${names.join(', ')}`,
  severity: 'error',
  from: { path: from },
  to: {
    pathNot: [
      ours,
      ...names.map((name) => (name.startsWith('node:') ? `^${name.slice(5)}$` : `node_modules/${name}/`)),
    ],
  },
}));

export default {
  forbidden: [
    ...layers,
    ...packages,
    // Circles are oxlint's (import/no-cycle): it knows which imports are of types only and vanish.
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'shipped-code-uses-dependencies',
      comment: 'what a bundle holds is a dependency, not a dev dependency',
      severity: 'error',
      from: { path: '^(shared|functions|workflows)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'sdk-only-in-adapters',
      severity: 'error',
      from: { path: '^(shared|functions|workflows)/', pathNot: '^shared/adapters/' },
      to: { path: 'node_modules/@(aws-sdk|smithy)/' },
    },
    { name: 'tests-stay-outside', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(cdk\\.out|\\.local|coverage)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
