// Typed strict rules; layout is prettier's. A suppression carries its reason.
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

export default defineConfig(
  { ignores: ['dist', 'coverage', 'generated', 'bench', 'test/.tmp', 'reports', '.stryker-tmp', '**/*.cjs'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-fallthrough': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      // Numbers read well inside templates; everything else has to say how it becomes text.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `void promise()` and `() => void list.push(x)` say that a result is dropped on purpose.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // Taking a string apart by code points is what is meant.
      '@typescript-eslint/no-misused-spread': 'off',
      // These ask for what other rules forbid: `!`, and exports without a type.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/no-inferrable-types': 'off',
      // Records that hold themselves have to be interfaces; messages without parameters are `{}`.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
    },
  },
  {
    // Words and how they are written belong to the grammar, where they are listed once.
    files: ['src/analysis/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: String.raw`Literal[regex.pattern=/[\u4e00-\u9fff]/]`,
          message: 'Chinese patterns belong to grammar/.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // fast-check and vitest take functions that need not return.
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
)
