// Biome lints everything else; this looks at regular expressions alone, where a slow one is an error.
import parser from '@typescript-eslint/parser';
import regexp from 'eslint-plugin-regexp';

export default [
  // tsup writes its configuration out for a moment, while this may run.
  { ignores: ['**/*.bundled_*', '**/dist/**', '**/node_modules/**', '**/.turbo/**', '**/fixtures/**'] },
  {
    files: ['**/*.{ts,mts,cts,js,mjs}'],
    languageOptions: { parser },
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
      'regexp/no-dupe-disjunctions': 'error',
      'regexp/no-empty-alternative': 'error',
      'regexp/no-misleading-unicode-character': 'error',
      'regexp/no-obscure-range': ['error', { allowed: 'all' }],
      'regexp/require-unicode-regexp': 'error',
    },
  },
];
