import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Which folders of `src/` a folder may import from, besides itself: the arrows run one way. */
const ARROWS = {
	schemas: [],
	domain: ['schemas'],
	data: ['schemas', 'domain'],
	checks: ['schemas', 'domain', 'data'],
	exports: ['schemas', 'domain'],
	markdown: ['schemas', 'domain', 'data'],
	build: ['schemas', 'domain', 'data', 'checks', 'exports'],
	cli: ['schemas', 'domain', 'data', 'checks', 'exports', 'build'],
	client: ['domain', 'exports'],
	components: ['schemas', 'domain', 'data', 'markdown', 'client'],
	layouts: ['schemas', 'domain', 'data', 'client', 'components', 'styles'],
	pages: ['schemas', 'domain', 'data', 'client', 'exports', 'components', 'layouts', 'styles'],
};
const FOLDERS = [...Object.keys(ARROWS), 'styles'];

/** Packages that a folder does without: the ground floor knows neither Astro nor the disk, a reader's browser has no Node. */
const PACKAGES_KEPT_OUT = {
	schemas: '^(?!\\.{1,2}/|zod$)',
	domain: '^(?:astro|@astrojs|node|vite)(?:$|[:/])',
	data: '^(?:astro|@astrojs|vite)(?:$|[:/])',
	checks: '^(?:astro|@astrojs|vite)(?:$|[:/])',
	exports: '^(?:astro|@astrojs|node|vite)(?:$|[:/])',
	client: '^(?:astro|@astrojs|node|vite)(?:$|[:/])',
};

const layers = Object.entries(ARROWS).map(([folder, allowed]) => {
	const others = FOLDERS.filter((other) => other !== folder && !allowed.includes(other));
	const packages = PACKAGES_KEPT_OUT[folder];
	const patterns = [
		{
			regex: `^(?:\\.\\./)+(?:${others.join('|')})/`,
			message: `src/${folder} may import from: ${allowed.join(', ') || 'itself only'}.`,
		},
		...(packages === undefined
			? []
			: [{ regex: packages, message: `src/${folder} does without this package.` }]),
	];
	return {
		files: [`src/${folder}/**/*.{ts,astro}`],
		rules: { 'no-restricted-imports': ['error', { patterns }] },
	};
});

const EXPORTS = [
	{
		selector: 'ExportDefaultDeclaration',
		message: 'Export by name, so that a thing has one name everywhere.',
	},
	{
		selector: 'ExportAllDeclaration',
		message: 'Import from the file that holds a thing, not through another one.',
	},
];

/** What makes markup of a text, in any browser and on any server. The content policy stops it too, in browsers that know Trusted Types. */
const TEXT_TO_MARKUP = [
	...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'srcdoc'],
	...['createContextualFragment', 'parseFromString', 'parseHTMLUnsafe'],
]
	.map((property) => ({ property, message: 'Make elements and give them text.' }))
	.concat(
		['write', 'writeln'].map((property) => ({
			object: 'document',
			property,
			message: 'Make elements and give them text.',
		})),
	);

/** What says who a reader is or where they came from. */
const TELLTALES = ['cookie', 'referrer'].map((property) => ({
	object: 'document',
	property,
	message: 'Readers are not followed.',
}));

const SCRIPT_IN_ATTRIBUTE = {
	selector:
		"CallExpression[callee.property.name='setAttribute'][arguments.0.value=/^(on|srcdoc$|style$)/i]",
	message: 'A content policy refuses scripts and styles in attributes. Add a listener or a class.',
};

export default defineConfig(
	globalIgnores([
		'dist/',
		'.dist-next/',
		'.dist-last/',
		'.dist-old/',
		'.astro/',
		'tests/**/fixtures/',
	]),
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	tseslint.configs.strict,
	astro.configs.recommended,
	{
		files: ['**/*.{ts,mjs,astro}'],
		rules: {
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'max-lines': ['error', 300],
			'max-lines-per-function': ['error', 60],
			'no-constant-binary-expression': 'error',
			'no-empty': 'error',
			'no-self-compare': 'error',
			'no-unreachable': 'error',
			'no-useless-escape': 'error',
			'no-warning-comments': 'error',
			'object-shorthand': 'error',
			'prefer-template': 'error',
			'@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
		},
	},
	{
		files: ['**/*.ts'],
		languageOptions: { parserOptions: { projectService: true } },
		rules: {
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true },
			],
		},
	},
	{
		files: ['src/**/*.ts', 'tests/**/*.ts'],
		rules: {
			'no-restricted-syntax': ['error', ...EXPORTS],
		},
	},
	{
		// What comes from an address, a file or storage is text in a reader's browser, and stays text.
		files: ['src/client/**/*.{ts,js}'],
		rules: {
			'no-eval': 'error',
			'no-new-func': 'error',
			'no-script-url': 'error',
			'no-restricted-properties': ['error', ...TEXT_TO_MARKUP, ...TELLTALES],
			'no-restricted-syntax': ['error', ...EXPORTS, SCRIPT_IN_ATTRIBUTE],
		},
	},
	{
		files: ['src/client/**/*.ts'],
		rules: { '@typescript-eslint/no-implied-eval': 'error' },
	},
	{
		// A group of tests is a list: its length is not complexity.
		files: ['tests/**/*.test.ts'],
		rules: { 'max-lines-per-function': 'off' },
	},
	...layers,
);
