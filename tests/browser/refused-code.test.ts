import { createServer } from 'node:http';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen } from '../../src/build/static-server.ts';
import { SEARCH_WORKER } from '../../src/domain/search-files.ts';
import { startBrowsing, type Browsing } from './browsing.ts';
import { watchPolicy, type Breach } from './policy-breaches.ts';
import { ANSWER } from './templates.ts';

const ELSEWHERE = 'https://elsewhere.example';

/** What somebody could get into a page, what it does where nothing stops it, and which part of the policy stops it. */
const INJECTED: readonly (readonly [what: string, markup: string, does: string, stop: string])[] = [
	['an inline script', '<script>ran("script")</script>', 'script', 'script-src-elem'],
	['a handler', '<img src="/favicon.svg" onload="ran(\'onload\')">', 'onload', 'script-src-attr'],
	['a script in a drawing', '<svg><script>ran("svg")</script></svg>', 'svg', 'script-src-elem'],
	[
		'a script in a frame',
		`<iframe srcdoc="<script>parent.ran('srcdoc')</script>"></iframe>`,
		'srcdoc',
		'script-src-elem',
	],
	[
		'a link that is a script',
		'<a href="javascript:ran(\'link\')">go</a>',
		'link',
		'script-src-elem',
	],
	['a foreign script', `<script src="${ELSEWHERE}/a.js"></script>`, '/a.js', 'script-src-elem'],
	['a foreign image', `<img src="${ELSEWHERE}/a.png">`, '/a.png', 'img-src'],
	[
		'a foreign style',
		`<link rel="stylesheet" href="${ELSEWHERE}/a.css">`,
		'/a.css',
		'style-src-elem',
	],
	['a foreign frame', `<iframe src="${ELSEWHERE}/frame"></iframe>`, '/frame', 'frame-src'],
	['a plug-in', `<embed src="${ELSEWHERE}/embed">`, '/embed', 'object-src'],
	[
		'a style that loads',
		`<style>h1{background:url(${ELSEWHERE}/style)}</style>`,
		'/style',
		'style-src-elem',
	],
	[
		'a style attribute that loads',
		`<p style="background:url(${ELSEWHERE}/attribute)">x</p>`,
		'/attribute',
		'style-src-attr',
	],
];

/** A policy comes with the response, with the page, or, to see that all of it is needed, not at all. */
type Way = 'header' | 'meta' | 'none';

interface Outcome {
	/** Names of what ran, and paths that were asked for elsewhere. */
	readonly done: readonly string[];
	readonly breaches: readonly Breach[];
}

let browsing: Browsing;
const outcomes = new Map<Way, Outcome>();
beforeAll(async () => {
	browsing = await startBrowsing();
	for (const way of ['header', 'meta', 'none'] as const) outcomes.set(way, await inject(way));
});
afterAll(() => browsing.stop());

/** Opens an answer with everything injected into it. */
async function inject(way: Way): Promise<Outcome> {
	const page = await browsing.open('about:blank');
	const done: string[] = [];
	await page.exposeFunction('ran', (name: string) => done.push(name));
	await page.route(`${ELSEWHERE}/**`, (route) => {
		done.push(new URL(route.request().url()).pathname);
		return route.fulfill({ body: '' });
	});
	await page.route(`**${ANSWER}`, async (route) => {
		const response = await route.fetch();
		const headers = response.headers();
		if (way !== 'header') delete headers['content-security-policy'];
		const html = await response.text();
		const page = way === 'meta' ? html : html.replace(/<meta http-equiv="Content[^>]*>/, '');
		const injected = INJECTED.map(([, markup]) => markup).join('\n');
		await route.fulfill({ headers, body: page.replace('</h1>', `</h1>${injected}`) });
	});
	const breaches = await watchPolicy(page);
	await page.goto(`${browsing.origin}${ANSWER}`);
	await page.evaluate(() => {
		document.querySelector<HTMLAnchorElement>('a[href^="javascript:"]')?.click();
	});
	await page.waitForTimeout(300);
	const outcome = { done, breaches: await breaches() };
	await page.context().close();
	return outcome;
}

describe('injected into a page', () => {
	test.each(INJECTED)('%s does its work where no policy is', (_what, _markup, does) => {
		expect(outcomes.get('none')?.done).toContain(does);
		expect(outcomes.get('none')?.breaches).toEqual([]);
	});

	const ways = (['header', 'meta'] as const).flatMap((way) =>
		INJECTED.map(([what, , does, stop]) => ({ way, what, does, stop })),
	);
	test.each(ways)('$what does nothing under the policy of the $way', ({ way, does, stop }) => {
		expect(outcomes.get(way)?.done).not.toContain(does);
		expect(outcomes.get(way)?.breaches.map(({ directive }) => directive)).toContain(stop);
	});
});

/** What a script of ours must not do by mistake. The names are those of the functions below. */
const SINKS = [
	'innerHTML',
	'outerHTML',
	'insertAdjacentHTML',
	'DOMParser',
	'createContextualFragment',
	'srcdoc',
	'script text',
	'script address',
	'eval',
	'Function',
	'setTimeout of a text',
	'another worker',
	'another policy',
	'a second default policy',
	'document.write',
] as const;

function defineSinks(): void {
	const element = () => document.createElement('div');
	const script = () => document.createElement('script');
	const text = 'globalThis.hasRun = true';
	const markup = `<img src="/favicon.svg" onload="${text}">`;
	const policies = () => Reflect.get(globalThis, 'trustedTypes');
	Reflect.set(globalThis, 'sinks', {
		innerHTML: () => (element().innerHTML = markup),
		outerHTML: () => {
			const inner = element();
			element().append(inner);
			inner.outerHTML = markup;
		},
		insertAdjacentHTML: () => element().insertAdjacentHTML('beforeend', markup),
		'document.write': () => document.write(markup),
		DOMParser: () => new DOMParser().parseFromString(markup, 'text/html'),
		createContextualFragment: () => document.createRange().createContextualFragment(markup),
		srcdoc: () => (document.createElement('iframe').srcdoc = markup),
		'script text': () => (script().text = text),
		'script address': () => (script().src = '/pagefind/pagefind.js'),
		eval: () => globalThis.eval(text),
		Function: () => new Function(text)(),
		'setTimeout of a text': () => setTimeout(text, 0),
		'another worker': () => new Worker('/pagefind/pagefind.js'),
		'another policy': () => policies().createPolicy('another', {}),
		'a second default policy': () => policies().createPolicy('default', {}),
	});
}

/** What became of one attempt; in a turn of its own, for what a test calls directly may do more than a page. */
function attempt(page: Page, name: string): Promise<string> {
	return page.evaluate(
		(sink) =>
			new Promise<string>((tell) => {
				setTimeout(() => {
					try {
						Reflect.get(globalThis, 'sinks')[sink]();
						tell('done');
					} catch (error) {
						tell(error instanceof Error ? error.name : 'refused');
					}
				}, 0);
			}),
		name,
	);
}

/** An answer whose reader has searched, so that everything that a page loads is there. */
async function openWithSinks(options: BrowserContextOptions): Promise<Page> {
	const page = await browsing.open('about:blank', options);
	await page.addInitScript(defineSinks);
	await page.goto(`${browsing.origin}${ANSWER}`);
	await page.keyboard.press('Control+k');
	await page.keyboard.type('event logs');
	await page.waitForSelector('dialog [data-search-results][data-state="results"]');
	return page;
}

describe('a script of the page', () => {
	let page: Page;
	let free: Page;
	beforeAll(async () => {
		page = await openWithSinks({});
		free = await openWithSinks({ bypassCSP: true });
	});
	afterAll(() => Promise.all([page.context().close(), free.context().close()]));

	test.each(SINKS)('cannot use %s', async (name) => {
		expect(await attempt(page, name)).toMatch(/^(?:TypeError|EvalError)$/);
		expect(await page.evaluate(() => Reflect.get(globalThis, 'hasRun'))).toBeUndefined();
	});

	const open = SINKS.filter((name) => name !== 'a second default policy');
	test.each(open)('could use %s where no policy is', async (name) => {
		expect(await attempt(free, name)).toBe('done');
	});

	test('can start the search worker', async () => {
		const start = (address: string) => new Worker(address).terminate();
		await page.evaluate(start, SEARCH_WORKER);
	});
});

test('a page of somebody else cannot show ours in a frame', async () => {
	const frame = `<!doctype html><iframe src="${browsing.origin}/"></iframe>`;
	const server = createServer((_request, response) => {
		response.setHeader('Content-Type', 'text/html').end(frame);
	});
	const { port } = await listen(server, 0);
	const page = await browsing.open('about:blank');
	await page.goto(`http://localhost:${port}/`);
	expect(await page.frames()[1]?.locator('main').count()).toBe(0);
	await page.context().close();
	server.close();
});
