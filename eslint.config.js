import tseslint from 'typescript-eslint';

/** The folders of the import table in ARCHITECTURE.md, each with the folders it may import from. */
export const IMPORT_TABLE = {
  core: [],
  protocol: ['core', 'report'],
  report: ['core'],
  inference: ['core', 'protocol'],
  server: ['core', 'protocol', 'inference', 'report'],
  client: ['core', 'protocol', 'report'],
  webview: ['core', 'protocol', 'report'],
  cli: ['core', 'inference', 'report', 'server'],
  tools: ['core', 'protocol', 'inference', 'report', 'server', 'client', 'cli'],
};

const restrictImports = (folder, allowed) => ({
  files: [`${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${[...Object.keys(IMPORT_TABLE), 'test']
              .filter((other) => other !== folder && !allowed.includes(other))
              .join('|')})/`,
            message: `${folder}/ may import only from: ${allowed.join(', ') || 'itself'}.`,
          },
          ...(['core', 'protocol', 'report'].includes(folder)
            ? [{ regex: '^node:', message: `${folder}/ runs everywhere and knows no Node.` }]
            : []),
        ],
      },
    ],
  },
});

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'training/', 'models/', 'undercurrent-reports/'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-var': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['test/**'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  ...Object.entries(IMPORT_TABLE).map(([folder, allowed]) => restrictImports(folder, allowed)),
);
