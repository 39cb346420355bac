import type { Page } from 'playwright-core';

/**
 * Texts that run or become markup where a page takes them for more than text; `ran` is there to be called. These few break out of every
 * place at once. With ALL_PAYLOADS set, each way is tried by itself as well.
 */
const TOGETHER = [
	`'"><img src=x onerror=ran()></title></script><script>ran()</script>`,
	'&lt;img src=x onerror=ran()&gt;%3Cimg src=x onerror=ran()%3E',
	'javascript:ran()',
	'__proto__',
];

const ONE_BY_ONE = [
	'<script>ran()</script>',
	'<img src=x onerror=ran()>',
	'"><svg onload=ran()>',
	"' autofocus onfocus=ran() x='",
	'</title><script>ran()</script>',
	'</script><script>ran()</script>',
	'<iframe srcdoc="<script>parent.ran()</script>">',
	'&lt;img src=x onerror=ran()&gt;',
	'%3Cimg src=x onerror=ran()%3E',
	'<mark><img src=x onerror=ran()></mark>',
	'${ran()} {{ran()}}',
];

export const PAYLOADS =
	process.env['ALL_PAYLOADS'] === undefined ? TOGETHER : [...TOGETHER, ...ONE_BY_ONE];

/** What a payload would leave behind in a page that takes it for markup. */
const TRACES = [
	'[onload]',
	'[onerror]',
	'[onfocus]',
	'[src="x"]',
	'[srcdoc]',
	'a[href^="javascript:" i]',
	'iframe',
].join(', ');

/** Makes `ran` callable, and gives what tells whether it was called or markup was made since it was asked last. */
export async function watchForScripts(page: Page): Promise<() => Promise<string[]>> {
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(`an error: ${error.message}`));
	page.on('dialog', (dialog) => {
		faults.push('a dialog');
		void dialog.dismiss();
	});
	await page.exposeFunction('ran', () => {
		faults.push('a script ran');
	});
	return async () => {
		const made = await page.evaluate((traces) => {
			const scripts = [...document.scripts].filter(({ text }) => text.startsWith('ran('));
			return [...document.querySelectorAll(traces), ...scripts].map(({ outerHTML }) => outerHTML);
		}, TRACES);
		return [...faults.splice(0), ...made];
	};
}
