import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { build } from 'astro';
import { BLOCKS } from '../../src/domain/blocks.ts';

/** Stands for a block: says its name and attributes, and holds what is in it. */
const STUB = (name: string) => `---
const attributes = JSON.stringify(Astro.props);
---
<block-stub data-name="${name}" data-attributes={attributes}><slot /></block-stub>
`;

const PAGE = `---
import { blocks } from '../blocks.ts';
export function getStaticPaths() {
	const texts = import.meta.glob('/content/**/*.mdx', { eager: true });
	return Object.entries(texts).map(([path, { default: Content }]) => ({
		params: { text: path.replace(/^\\/content\\/|\\.mdx$/g, '') },
		props: { Content },
	}));
}
const { Content } = Astro.props;
---
<Content components={blocks} />
`;

/** Builds the bodies of all texts as MDX itself makes them, blocks apart. Returns the folder; whoever asked removes it. */
export async function buildReference(): Promise<string> {
	const root = mkdtempSync(join(tmpdir(), 'mdx-reference-'));
	symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
	cpSync('content', join(root, 'content'), { recursive: true });
	mkdirSync(join(root, 'src/pages'), { recursive: true });
	const names = [...BLOCKS.keys()];
	for (const name of names) writeFileSync(join(root, `src/${name}.astro`), STUB(name));
	const imports = names.map((name) => `import ${name} from './${name}.astro';`);
	const list = `export const blocks = { ${names.join(', ')} };\n`;
	writeFileSync(join(root, 'src/blocks.ts'), `${imports.join('\n')}\n${list}`);
	writeFileSync(join(root, 'src/pages/[...text].astro'), PAGE);
	await build({
		root,
		configFile: false,
		logLevel: 'error',
		compressHTML: false,
		integrations: [mdx()],
		markdown: { syntaxHighlight: false },
	});
	return root;
}

/** What MDX made of one text, e.g. of `content/pages/about.mdx`. */
export function readReference(root: string, file: string): string {
	const path = file.replace(/^content\/|\.mdx$/g, '');
	return readFileSync(join(root, 'dist', path, 'index.html'), 'utf8');
}
