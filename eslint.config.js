import js from '@eslint/js'
import importX from 'eslint-plugin-import-x'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { plainWords } from './scripts/lint/plain-words.mjs'

/** Imports point one way: renderer -> core, electron -> core. */
const ban = (...group) => ({ patterns: group.map(([g, message]) => ({ group: g, message })) })
const NO_MODULE_LET = [
  {
    selector: "Program > VariableDeclaration[kind='let']",
    message: 'No module-level let: state lives in an object made at the composition root.',
  },
  {
    selector: "Program > ExportNamedDeclaration > VariableDeclaration[kind='let']",
    message: 'No module-level let: state lives in an object made at the composition root.',
  },
]
const electronModule = [
  ['electron', 'electron/*', '!electron/main/**'],
  'Only *.electron.ts, the files of the boot and ipc/serve touch Electron.',
]

export default tseslint.config(
  { ignores: ['node_modules', 'out', 'dist', '.cache', 'test-results'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })] },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'import-x/no-cycle': 'error',
      'no-restricted-syntax': ['error', ...NO_MODULE_LET],
    },
  },
  {
    // Words of the screen are checked by core/text/catalogue.test.ts.
    files: ['core/**/*.ts', 'electron/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing/**', 'core/text/{en,zh-hans}/**'],
    plugins: { house: { rules: { 'plain-words': plainWords } } },
    rules: { 'house/plain-words': 'error' },
  },
  {
    files: ['{renderer,e2e}/**/*.{ts,tsx}'],
    plugins: { house: { rules: { 'plain-words': plainWords } } },
    rules: { 'house/plain-words': ['error', { mayBeHeard: true }] },
  },
  {
    files: ['core/**/*.ts'],
    ignores: ['core/**/*.test.ts', 'core/**/testing/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        ban(
          [
            ['electron', 'electron/*', 'react', 'react-dom', 'react/*'],
            'core/ knows no Electron and no React.',
          ],
          [['node:*', 'fs', 'path', 'os', 'child_process'], 'core/ knows no Node.'],
          [['**/electron/**', '**/renderer/**'], 'core/ is the floor: nothing above it.'],
        ),
      ],
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'process',
        'console',
        'setTimeout',
        'performance',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time comes in as an argument.' },
        { object: 'Math', property: 'random', message: 'Chance comes in as an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Time comes in as an argument.',
        },
        {
          selector:
            'CallExpression[callee.object.property.name="Now"], MemberExpression[object.name="Temporal"][property.name="Now"]',
          message: 'Time comes in as an argument.',
        },
        {
          selector:
            "Program > VariableDeclaration[kind='let'], Program > ExportNamedDeclaration > VariableDeclaration[kind='let']",
          message: 'No module-level let.',
        },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-imports': [
        'error',
        ban(
          [['electron', 'electron/*', 'node:*'], 'The renderer is sandboxed: it speaks through the bridge.'],
          [['**/electron/**'], 'Never renderer <-> electron.'],
          [['zod', 'zod/*'], 'Payloads are parsed in main.'],
        ),
      ],
    },
  },
  {
    // One place knows which Escape is meant for the app: the input method has its own.
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['renderer/ui/keys/escape.ts', 'renderer/**/*.test.{ts,tsx}', 'renderer/testing/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...NO_MODULE_LET,
        { selector: "Literal[value='Escape']", message: 'Ask isEscape or use onEscape (ui/keys/escape.ts).' },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['renderer/bridge/**', 'renderer/testing/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'window', property: 'linggu', message: 'Only renderer/bridge touches the bridge.' },
      ],
    },
  },
  {
    files: ['electron/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', ban([['**/renderer/**'], 'Never renderer <-> electron.'])],
      'no-restricted-properties': [
        'error',
        { object: 'webContents', property: 'send', message: 'Only ipc/serve sends.' },
      ],
    },
  },
  {
    // What touches Electron says so in its name.
    files: ['electron/main/**/*.ts'],
    ignores: [
      '**/*.electron.ts',
      '**/*.test.ts',
      '**/testing/**',
      'electron/main/{index,start,make-app,before-ready,failed-start}.ts',
      'electron/main/ipc/serve.ts',
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        ban(electronModule, [['**/renderer/**'], 'Never renderer <-> electron.']),
      ],
    },
  },
  {
    // A service knows ports; what wraps SQLite, D-Bus or Electron is handed to it.
    files: ['electron/main/**/*-service.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        ban(
          electronModule,
          [['**/renderer/**'], 'Never renderer <-> electron.'],
          [['**/*.electron', '**/sqlite-*', '**/linux-*'], 'Services know ports.'],
        ),
      ],
    },
  },
  {
    files: ['electron/main/**/*.ts'],
    ignores: ['electron/main/ipc/serve.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportSpecifier[imported.name="ipcMain"]',
          message: 'Only ipc/serve.ts speaks raw IPC.',
        },
        {
          selector: 'MemberExpression[property.name="send"][object.property.name="webContents"]',
          message: 'Only ipc/serve.ts sends.',
        },
        { selector: "Program > VariableDeclaration[kind='let']", message: 'No module-level let.' },
      ],
    },
  },
  {
    files: ['scripts/**/*.mjs', '*.config.{js,ts}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        URL: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
        AbortController: 'readonly',
        performance: 'readonly',
      },
    },
    rules: { 'no-restricted-imports': 'off' },
  },
)
