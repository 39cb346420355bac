import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** Elements that Markdown makes, and those that our plugins put around them. */
const ELEMENTS = new Set(
	'p h1 h2 h3 h4 h5 h6 a em strong del code pre ul ol li blockquote table thead tbody tr th td hr br img span div sup section input'.split(
		' ',
	),
);
const ATTRIBUTES =
	/^(?:href|src|alt|title|class|id|role|aria-[a-z]+|scope|start|type|checked|disabled|tabindex|data-[a-z-]+|dir)$/;
const SCHEMES = new Set(['https:', 'mailto:']);

/** What a piece of a page does beyond what Markdown is for: one sentence each. */
export function harmIn(html: string): string[] {
	const faults: string[] = [];
	const visit = (node: DefaultTreeAdapterTypes.Node): void => {
		if (node.nodeName === '#comment') faults.push('a comment');
		if ('attrs' in node) faults.push(...elementFaults(node));
		if ('childNodes' in node) node.childNodes.forEach(visit);
	};
	visit(parseFragment(html));
	return faults;
}

function elementFaults({ tagName, attrs }: DefaultTreeAdapterTypes.Element): string[] {
	return [
		...(ELEMENTS.has(tagName) ? [] : [`<${tagName}>`]),
		...attrs.filter(({ name }) => !ATTRIBUTES.test(name)).map(({ name }) => `<${tagName} ${name}>`),
		...attrs
			.filter(({ name, value }) => isUnsafeAddress(name, value))
			.map(({ name, value }) => `${name}="${value}"`),
	];
}

/** As a browser resolves it: only to our own pages, to the web over https, or to a mailbox; images only from here. */
function isUnsafeAddress(name: string, value: string): boolean {
	if (name !== 'href' && name !== 'src') return false;
	if (!URL.canParse(value, 'https://own.example/page/')) return false;
	const url = new URL(value, 'https://own.example/page/');
	const isOwn = url.origin === 'https://own.example';
	return name === 'src'
		? !isOwn
		: !SCHEMES.has(url.protocol) || (!isOwn && !/^(?:https:\/\/|mailto:)/i.test(value));
}
